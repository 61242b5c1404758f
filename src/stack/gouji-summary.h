/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* By what amounts of many documents can be put together. */
typedef enum
{
  GOUJI_SUMMARY_FUNCTION, /* 支出功能分类 */
  GOUJI_SUMMARY_ECONOMIC, /* 部门预算支出经济分类, of the basic expenditure */
  GOUJI_SUMMARY_PROJECT,
  GOUJI_N_SUMMARIES,
} GoujiSummaryKind;

/* What one document prints for one code, in 元; what it does not print is 0. */
typedef struct
{
  const char   *code;     /* "" where only a name is printed */
  const char   *name;
  int           parent;   /* entry of the same kind, or -1 */
  GoujiDecimal  total, basic, project;
  guint         findings; /* of the lines of this code and of those below it */
  GoujiSeverity worst;    /* of these */
} GoujiSummaryEntry;

/* What was found, for who looks for it. */
typedef struct
{
  const char   *id;
  const char   *check;
  const char   *message;
  const char   *equation; /* "" */
  GoujiSeverity severity;
} GoujiSummaryFinding;

/* What a document adds to sums over many, small enough to be kept when the document
 * itself is not. */
typedef struct _GoujiSummary GoujiSummary;

GoujiSummary            *gouji_summary_new   (GoujiReport        *report);
GoujiSummary            *gouji_summary_ref   (GoujiSummary       *self);
void                     gouji_summary_unref (GoujiSummary       *self);
guint                    gouji_summary_get_n_entries (const GoujiSummary *self,
                                              GoujiSummaryKind    kind);
const GoujiSummaryEntry *gouji_summary_get_entry (const GoujiSummary *self,
                                              GoujiSummaryKind    kind,
                                              guint               entry);
guint                    gouji_summary_get_n_findings (const GoujiSummary *self);
const GoujiSummaryFinding *
                         gouji_summary_get_finding (const GoujiSummary *self,
                                              guint               finding);
/* The document's whole expenditure, in 元: that of the 类. */
GoujiDecimal             gouji_summary_get_total (const GoujiSummary *self);

/* FALSE: the document does not tell the unit of its amounts; they are taken as printed. */
gboolean                 gouji_summary_get_unit_known (const GoujiSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiSummary, gouji_summary_unref)

G_END_DECLS
