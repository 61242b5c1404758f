/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "recognise/gouji-generic-mapping.h"

G_BEGIN_DECLS

/* What a user said of one document where the recogniser was wrong or at a loss: what a
 * grid is, in what unit its amounts are, what its columns are, and what document it is.
 *
 * A grid is known by the place where its rows begin; of a place only source and line
 * count.  The text form is a key file with a group for the facts and one for each grid. */
typedef struct _GoujiCorrections GoujiCorrections;

GoujiCorrections *gouji_corrections_new         (void);
GoujiCorrections *gouji_corrections_copy        (const GoujiCorrections *self);
void              gouji_corrections_free        (GoujiCorrections       *self);
gboolean          gouji_corrections_is_empty    (const GoujiCorrections *self);

/* FALSE: as recognised.  GOUJI_ROLE_NONE: it is no table. */
gboolean          gouji_corrections_get_role    (const GoujiCorrections *self,
                                                 GoujiPlace              place,
                                                 GoujiRole              *role);
void              gouji_corrections_set_role    (GoujiCorrections       *self,
                                                 GoujiPlace              place,
                                                 GoujiRole               role);
void              gouji_corrections_unset_role  (GoujiCorrections       *self,
                                                 GoujiPlace              place);

/* GOUJI_UNIT_UNKNOWN: as recognised. */
GoujiAmountUnit   gouji_corrections_get_unit    (const GoujiCorrections *self,
                                                 GoujiPlace              place);
void              gouji_corrections_set_unit    (GoujiCorrections       *self,
                                                 GoujiPlace              place,
                                                 GoujiAmountUnit         unit);

/* What the columns of a grid of another kind of budget are.  (transfer none) (nullable) */
const GoujiGenericMapping *gouji_corrections_get_mapping (const GoujiCorrections    *self,
                                                          GoujiPlace                 place);
void              gouji_corrections_set_mapping (GoujiCorrections          *self,
                                                 GoujiPlace                 place,
                                                 const GoujiGenericMapping *mapping);

/* "": as recognised. */
const char       *gouji_corrections_get_fact    (const GoujiCorrections *self,
                                                 GoujiFact               fact);
void              gouji_corrections_set_fact    (GoujiCorrections       *self,
                                                 GoujiFact               fact,
                                                 const char             *value);

typedef void (*GoujiCorrectionsGridFunc) (GoujiPlace place,
                                          gpointer   user_data);
void              gouji_corrections_foreach_grid (const GoujiCorrections  *self,
                                                  GoujiCorrectionsGridFunc func,
                                                  gpointer                 user_data);

char             *gouji_corrections_to_text     (const GoujiCorrections *self);
GoujiCorrections *gouji_corrections_from_text   (const char             *text,
                                                 gsize                   length,
                                                 const char             *name,
                                                 GError                **error);

/* Gives @disclosure the facts that were said; their evidence is GOUJI_EVIDENCE_BY_HAND. */
void              gouji_corrections_apply_facts (const GoujiCorrections *self,
                                                 GoujiDisclosure        *disclosure);
/* The facts, and roles and units of tables that are tables already. */
void              gouji_corrections_apply       (const GoujiCorrections *self,
                                                 GoujiDisclosure        *disclosure);

#define GOUJI_EVIDENCE_BY_HAND "by hand"

/* The place a correction of @table goes by: that of its first row. */
GoujiPlace        gouji_corrections_table_place (const GoujiTable       *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiCorrections, gouji_corrections_free)

G_END_DECLS
