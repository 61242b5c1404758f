/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

/* A figure of a table that the text is compared with. */
typedef struct
{
  GoujiCellRef cell;
  GoujiDecimal yuan;
  GoujiDecimal step; /* what the last place of its column is worth, in 元 */
  gboolean is_blank; /* nothing is printed, which is 0 */
} GoujiTold;

/* The total of @line of the disclosure's table @table; FALSE when it prints none. */
gboolean gouji_told_read        (GoujiRun          *run,
                                 guint              table,
                                 const GoujiLine   *line,
                                 GoujiTold         *told);
/* The same, where a blank is an amount as well. */
gboolean gouji_told_read_or_blank (GoujiRun        *run,
                                 guint              table,
                                 const GoujiLine   *line,
                                 GoujiTold         *told);
/* Whether two prints of one fact may be of the same amount: the coarser one stands for
 * its last place on either side, for it may have been cut off as well as rounded. */
gboolean gouji_told_may_be_same (const GoujiTold   *told,
                                 const GoujiStated *stated);
/* (transfer full): for drafts: what the text says again of the same cell is one cause. */
char    *gouji_told_dup_key     (const GoujiTold   *told,
                                 const GoujiStated *stated);
/* (transfer full): the amount in the unit that @claim uses. */
char    *gouji_told_dup_text    (const GoujiClaim  *claim,
                                 GoujiDecimal       yuan);

/* (transfer full): that the text and the table differ, without its message. */
GoujiDraft *gouji_told_new_mismatch (GoujiRun         *run,
                                     guint             rule,
                                     const GoujiClaim *claim,
                                     const GoujiTold  *told,
                                     GoujiSeverity     severity);
/* The same as a finding, as severe as the rule says. */
void        gouji_told_report       (GoujiRun         *run,
                                     guint             rule,
                                     const GoujiClaim *claim,
                                     const GoujiTold  *told);

G_END_DECLS
