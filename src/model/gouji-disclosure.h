/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-anomaly.h"
#include "model/gouji-block.h"
#include "model/gouji-cell-ref.h"
#include "model/gouji-claim.h"
#include "model/gouji-project.h"
#include "model/gouji-table.h"

G_BEGIN_DECLS

#define GOUJI_TYPE_DISCLOSURE (gouji_disclosure_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDisclosure, gouji_disclosure, GOUJI, DISCLOSURE, GObject)

typedef enum
{
  GOUJI_KIND_UNKNOWN,
  GOUJI_KIND_BUDGET, /* 预算 */
  GOUJI_KIND_FINAL,  /* 决算 */
} GoujiDisclosureKind;

typedef enum
{
  GOUJI_LEVEL_UNKNOWN,
  GOUJI_LEVEL_UNIT,       /* 单位 */
  GOUJI_LEVEL_DEPARTMENT, /* 部门 */
} GoujiDisclosureLevel;

/* What the document says it is; each is correctable by the user. */
typedef enum
{
  GOUJI_FACT_UNIT_CODE,
  GOUJI_FACT_UNIT_NAME,
  GOUJI_FACT_DEPARTMENT_CODE,
  GOUJI_FACT_DEPARTMENT_NAME,
  GOUJI_FACT_YEAR,
  GOUJI_FACT_KIND,     /* "budget" or "final" */
  GOUJI_FACT_LEVEL,    /* "unit" or "department" */
  GOUJI_FACT_PROVINCE, /* 山西, 上海 … */
  GOUJI_FACT_PROFILE,
  GOUJI_N_FACTS,
} GoujiFact;

/* A section of the narrative. */
typedef struct
{
  const char *number; /* 一, （二）, 第三部分 …; "" */
  const char *title;  /* without the number */
  guint       level;  /* 1: parts of the document */
  guint       first_block;
  guint       n_blocks; /* the heading itself included */
  gboolean    glossary; /* 名词解释 */
} GoujiSection;

GoujiDisclosure      *gouji_disclosure_new             (void);

/* Sources: one a file the disclosure was read from. */
guint                 gouji_disclosure_add_source      (GoujiDisclosure  *self,
                                                        const char       *name,
                                                        const char       *sha256);
guint                 gouji_disclosure_get_n_sources   (GoujiDisclosure  *self);
const char           *gouji_disclosure_get_source_name (GoujiDisclosure  *self,
                                                        guint             source);
void                  gouji_disclosure_set_source_name (GoujiDisclosure  *self,
                                                        guint             source,
                                                        const char       *name);
const char           *gouji_disclosure_get_sha256      (GoujiDisclosure  *self,
                                                        guint             source);

/* Facts.  @value "" clears; @evidence names the text and place it was read from. */
void                  gouji_disclosure_set_fact        (GoujiDisclosure  *self,
                                                        GoujiFact         fact,
                                                        const char       *value,
                                                        const char       *evidence);
const char           *gouji_disclosure_get_fact        (GoujiDisclosure  *self,
                                                        GoujiFact         fact);
const char           *gouji_disclosure_get_evidence    (GoujiDisclosure  *self,
                                                        GoujiFact         fact);
const char           *gouji_fact_get_name              (GoujiFact         fact);
int                   gouji_disclosure_get_year        (GoujiDisclosure  *self);
GoujiDisclosureKind   gouji_disclosure_get_kind        (GoujiDisclosure  *self);
GoujiDisclosureLevel  gouji_disclosure_get_level       (GoujiDisclosure  *self);

/* (transfer none): a copy of @text that lives as long as the disclosure; equal
 * texts give equal pointers. */
const char           *gouji_disclosure_intern          (GoujiDisclosure  *self,
                                                        const char       *text);

/* Blocks, in printed order. */
guint                 gouji_disclosure_get_n_blocks    (GoujiDisclosure  *self);
GoujiBlock           *gouji_disclosure_get_block       (GoujiDisclosure  *self,
                                                        guint             block);
guint                 gouji_disclosure_add_paragraph   (GoujiDisclosure  *self,
                                                        const char       *text,
                                                        GoujiPlace        place);
/* Takes @grid, whose texts must have been interned in @self. */
guint                 gouji_disclosure_add_grid        (GoujiDisclosure  *self,
                                                        GoujiGrid        *grid,
                                                        GoujiPlace        place);

/* Tables, in printed order. */
guint                 gouji_disclosure_get_n_tables    (GoujiDisclosure  *self);
GoujiTable           *gouji_disclosure_get_table       (GoujiDisclosure  *self,
                                                        guint             table);
guint                 gouji_disclosure_add_table       (GoujiDisclosure  *self,
                                                        GoujiTable       *table);
/* First table of that role, or -1; @after: search on from there, -1 to begin. */
int                   gouji_disclosure_find_table      (GoujiDisclosure  *self,
                                                        GoujiRole         role,
                                                        int               after);

guint                 gouji_disclosure_get_n_projects  (GoujiDisclosure  *self);
GoujiProject         *gouji_disclosure_get_project     (GoujiDisclosure  *self,
                                                        guint             project);
guint                 gouji_disclosure_add_project     (GoujiDisclosure  *self,
                                                        GoujiProject     *project);
guint                 gouji_disclosure_get_n_indicators (GoujiDisclosure *self);

guint                 gouji_disclosure_get_n_sections  (GoujiDisclosure  *self);
const GoujiSection   *gouji_disclosure_get_section     (GoujiDisclosure  *self,
                                                        guint             section);
void                  gouji_disclosure_add_section     (GoujiDisclosure  *self,
                                                        const GoujiSection *section);

/* What the narrative states, in printed order. */
guint                 gouji_disclosure_get_n_claims    (GoujiDisclosure  *self);
const GoujiClaim     *gouji_disclosure_get_claim       (GoujiDisclosure  *self,
                                                        guint             claim);
void                  gouji_disclosure_add_claim       (GoujiDisclosure  *self,
                                                        const GoujiClaim *claim);

/* What was odd in the sources and was read all the same. */
guint                 gouji_disclosure_get_n_anomalies (GoujiDisclosure  *self);
const GoujiAnomaly   *gouji_disclosure_get_anomaly     (GoujiDisclosure  *self,
                                                        guint             anomaly);
void                  gouji_disclosure_add_anomaly     (GoujiDisclosure  *self,
                                                        GoujiAnomalyKind  kind,
                                                        GoujiPlace        place);

/* A ref's place in the source and text as printed. */
GoujiPlace            gouji_disclosure_get_place       (GoujiDisclosure  *self,
                                                        const GoujiCellRef *ref);
char                 *gouji_disclosure_dup_text        (GoujiDisclosure  *self,
                                                        const GoujiCellRef *ref);

G_END_DECLS
