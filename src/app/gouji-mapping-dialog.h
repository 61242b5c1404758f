/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/gouji-grid.h"
#include "recognise/gouji-generic-mapping.h"

G_BEGIN_DECLS

/* Shows what the columns of a budget of another kind were taken for, and lets the user
 * say what they are: the first rows of the grid under a choice for each column.
 *
 * Signal "applied" (GoujiGenericMapping *mapping): what the user said; the dialog closes */
#define GOUJI_TYPE_MAPPING_DIALOG (gouji_mapping_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoujiMappingDialog, gouji_mapping_dialog, GOUJI, MAPPING_DIALOG, AdwWindow)

/* @owner: (nullable): kept as long as the dialog, for @grid is its
 * @mapping: (nullable): NULL begins with a guess */
GoujiMappingDialog        *gouji_mapping_dialog_new         (GtkWindow                 *parent,
                                                             GObject                   *owner,
                                                             const GoujiGrid           *grid,
                                                             const GoujiGenericMapping *mapping);
const GoujiGenericMapping *gouji_mapping_dialog_get_mapping (GoujiMappingDialog        *self);

G_END_DECLS
