/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-project.h"

G_BEGIN_DECLS

char *gouji_form_cell_describe (const GoujiProject *project,
                                int                 row,
                                int                 column);

G_END_DECLS
