/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stack/gouji-stack-item.h"

G_BEGIN_DECLS

/* A place in a document of the stack, which can be gone to whether that document is in
 * memory or not. */
#define GOUJI_TYPE_SPOT (gouji_spot_get_type ())
G_DECLARE_FINAL_TYPE (GoujiSpot, gouji_spot, GOUJI, SPOT, GObject)

/* @cell (nullable): NULL for the document as such. */
GoujiSpot          *gouji_spot_new         (GoujiStackItem     *item,
                                            const GoujiCellRef *cell);
/* By the id of a finding, which survives reading again. */
GoujiSpot          *gouji_spot_new_finding (GoujiStackItem     *item,
                                            const char         *finding);
/* By what stands in the source; a field of 0 is the whole line. */
GoujiSpot          *gouji_spot_new_place   (GoujiStackItem     *item,
                                            GoujiPlace          place);
GoujiSpot          *gouji_spot_new_code    (GoujiStackItem     *item,
                                            const char         *code);
GoujiStackItem     *gouji_spot_get_item    (GoujiSpot          *self);
const GoujiCellRef *gouji_spot_get_cell    (GoujiSpot          *self); /* or NULL */
const char         *gouji_spot_get_finding (GoujiSpot          *self); /* or "" */
const char         *gouji_spot_get_code    (GoujiSpot          *self); /* or "" */
GoujiPlace          gouji_spot_get_place   (GoujiSpot          *self); /* or NONE */

G_END_DECLS
