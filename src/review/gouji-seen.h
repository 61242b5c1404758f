/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* What a review remembers of a finding. */
typedef struct
{
  const char    *id;
  const char    *check;
  GoujiSeverity  severity;
  const char    *message;
  const char    *value; /* what the asserted cell printed */
} GoujiSeenFinding;

/* The findings of one version of a document, as a review remembers them when that
 * version is no longer at hand. */
typedef struct _GoujiSeen GoujiSeen;

GoujiSeen              *gouji_seen_new             (void);
GoujiSeen              *gouji_seen_new_from_report (GoujiReport            *report);
GoujiSeen              *gouji_seen_ref             (GoujiSeen              *self);
void                    gouji_seen_unref           (GoujiSeen              *self);
/* FALSE when there is one with that id already. */
gboolean                gouji_seen_add             (GoujiSeen              *self,
                                                    const GoujiSeenFinding *finding);
guint                   gouji_seen_get_n_findings  (const GoujiSeen        *self);
const GoujiSeenFinding *gouji_seen_get_finding     (const GoujiSeen        *self,
                                                    guint                   finding);
/* (nullable) */
const GoujiSeenFinding *gouji_seen_find            (const GoujiSeen        *self,
                                                    const char             *id);
/* (transfer full): what the cell @finding asserts prints; "" when it has none. */
char                   *gouji_seen_dup_value       (GoujiReport            *report,
                                                    GoujiFinding           *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiSeen, gouji_seen_unref)

G_END_DECLS
