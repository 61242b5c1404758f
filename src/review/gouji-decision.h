/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a reviewer said of a finding or of a cell (审核意见). */
typedef enum
{
  GOUJI_DECISION_NONE,      /* an earlier decision taken back */
  GOUJI_DECISION_CONFIRMED, /* 属实：the finding stands and must be put right */
  GOUJI_DECISION_WAIVED,    /* 不作处理：with a reason */
  GOUJI_DECISION_EXPLAIN,   /* 需说明：the unit is asked */
  GOUJI_DECISION_NOTE,      /* 备注：neither for nor against */
  GOUJI_DECISION_VERIFIED,  /* 已核：a cell checked against something outside the document */
  GOUJI_N_DECISIONS,
} GoujiDecisionKind;

const char *gouji_decision_kind_get_name  (GoujiDecisionKind  kind); /* "confirmed" … as in files */
const char *gouji_decision_kind_get_label (GoujiDecisionKind  kind); /* translated */
gboolean    gouji_decision_kind_find      (const char        *name,
                                           GoujiDecisionKind *kind);

/* What is said in a decision, before it is signed. */
typedef struct
{
  const char        *target; /* "finding:ID" or "cell:KEY" */
  GoujiDecisionKind  kind;
  const char        *text;   /* reason or note; "" */
  const char        *value;  /* what the asserted cell printed then; "" */
} GoujiDecisionText;

/* One signed decision.  Immutable: who changes his mind signs another that names
 * the one it follows, so that nothing that was ever signed is lost. */
#define GOUJI_TYPE_DECISION (gouji_decision_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDecision, gouji_decision, GOUJI, DECISION, GObject)

GoujiDecision     *gouji_decision_new          (const GoujiDecisionText *said,
                                                const char              *id,
                                                const char              *after,
                                                const char              *reviewer,
                                                const char              *time);

/* Read-only properties of the same names exist for all of these. */
const char        *gouji_decision_get_id       (GoujiDecision *self);
const char        *gouji_decision_get_after    (GoujiDecision *self); /* ids it follows, spaces between; "" */
const char        *gouji_decision_get_target   (GoujiDecision *self);
GoujiDecisionKind  gouji_decision_get_kind     (GoujiDecision *self);
const char        *gouji_decision_get_text     (GoujiDecision *self);
const char        *gouji_decision_get_value    (GoujiDecision *self);
const char        *gouji_decision_get_reviewer (GoujiDecision *self);
const char        *gouji_decision_get_time     (GoujiDecision *self); /* ISO 8601, UTC */

G_END_DECLS
