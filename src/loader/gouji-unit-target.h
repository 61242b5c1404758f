/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-unit-layout.h"
#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* The disclosure of one unit and year that is being put together from rows. */
typedef struct _GoujiUnitTarget GoujiUnitTarget;

GoujiUnitTarget *gouji_unit_target_new     (GoujiDisclosure       *origin);
void             gouji_unit_target_free    (GoujiUnitTarget       *self);
void             gouji_unit_target_set_fact (GoujiUnitTarget      *self,
                                            GoujiFact              fact,
                                            const char            *value,
                                            const char            *header);
/* Adds a row of the table that @layout describes, with what stands above that table. */
void             gouji_unit_target_add_row (GoujiUnitTarget       *self,
                                            const GoujiUnitLayout *layout,
                                            guint                  row);
void             gouji_unit_target_add_block (GoujiUnitTarget     *self,
                                            guint                  block);
/* (transfer full): the disclosure; @self is freed. */
GoujiDisclosure *gouji_unit_target_finish  (GoujiUnitTarget       *self);

GoujiDisclosure *gouji_unit_target_get_disclosure (GoujiUnitTarget *self);

G_END_DECLS
