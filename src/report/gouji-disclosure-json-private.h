/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "report/gouji-json-output.h"

G_BEGIN_DECLS

/* gouji-disclosure-json-cells.c.  What has its usual value is left out. */
void gouji_json_write_text      (GoujiJsonOutput    *output,
                                 const char         *key,
                                 const char         *value);
void gouji_json_write_index     (GoujiJsonOutput    *output,
                                 const char         *key,
                                 int                 value);
void gouji_json_write_true      (GoujiJsonOutput    *output,
                                 const char         *key,
                                 gboolean            value);
void gouji_json_write_place     (GoujiJsonOutput    *output,
                                 GoujiPlace          place);
void gouji_json_write_form_cell (GoujiJsonOutput    *output,
                                 const char         *key,
                                 GoujiFormCell       cell);
void gouji_json_write_amount    (GoujiJsonOutput    *output,
                                 const char         *key,
                                 GoujiAmount         amount);
/* The members of a row's object. */
void gouji_json_write_cells     (GoujiJsonOutput    *output,
                                 const GoujiCell    *cells,
                                 guint               n_cells);

/* gouji-disclosure-json-table.c */
void gouji_json_write_table     (GoujiJsonOutput    *output,
                                 const GoujiTable   *table);

/* gouji-disclosure-json-project.c */
void gouji_json_write_project   (GoujiJsonOutput    *output,
                                 const GoujiProject *project);

G_END_DECLS
