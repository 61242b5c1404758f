/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/gouji-query.h"
#include "search/gouji-spot.h"

G_BEGIN_DECLS

/* What kind of thing was found; in the order they are listed. */
typedef enum
{
  GOUJI_HIT_DOCUMENT,  /* by its unit, code, department or file */
  GOUJI_HIT_CODE,      /* a code, a name: once a document */
  GOUJI_HIT_AMOUNT,
  GOUJI_HIT_PROJECT,
  GOUJI_HIT_INDICATOR,
  GOUJI_HIT_FINDING,
  GOUJI_HIT_TABLE,     /* by its title */
  GOUJI_HIT_TEXT,      /* a paragraph */
  GOUJI_HIT_CELL,      /* any other cell of a table */
  GOUJI_N_HIT_KINDS,
} GoujiHitKind;

/* Something that was found.  Never changes. */
#define GOUJI_TYPE_HIT (gouji_hit_get_type ())
G_DECLARE_FINAL_TYPE (GoujiHit, gouji_hit, GOUJI, HIT, GObject)

/* (transfer full): @text is shortened around what is meant. */
GoujiHit     *gouji_hit_new           (GoujiHitKind  kind,
                                       GoujiSpot    *spot,
                                       GoujiQuery   *query,
                                       const char   *text,
                                       const char   *detail);
GoujiHitKind  gouji_hit_get_kind      (GoujiHit     *self);
GoujiSpot    *gouji_hit_get_spot      (GoujiHit     *self);
const char   *gouji_hit_get_text      (GoujiHit     *self);
const char   *gouji_hit_get_detail    (GoujiHit     *self); /* where it stands; "" */
/* (element-type GoujiQueryRange): what of the text was meant. */
const GArray *gouji_hit_get_ranges    (GoujiHit     *self);
const char   *gouji_hit_kind_get_label (GoujiHitKind kind); /* translated */

G_END_DECLS
