/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "readers/gouji-json-walk.h"

G_BEGIN_DECLS

/* What the readers of a disclosure's parts share. */
typedef struct
{
  GoujiJsonWalk   *walk;
  GoujiDisclosure *disclosure;
  gboolean         own_places; /* no sources are given: places are those in the JSON text */
} GoujiJsonParts;

/* gouji-json-cells.c */
const char     *gouji_json_read_text        (GoujiJsonParts      *self,
                                             GoujiJsonValue       value,
                                             const char          *fallback);
void            gouji_json_check_id         (GoujiJsonParts      *self,
                                             GoujiJsonValue       value,
                                             const char          *id);
GoujiPlace      gouji_json_read_place       (GoujiJsonParts      *self,
                                             GoujiJsonValue       object,
                                             GoujiJsonValue       line,
                                             GoujiJsonValue       field,
                                             GoujiJsonValue       source);
GoujiAmountUnit gouji_json_read_amount_unit (GoujiJsonParts      *self,
                                             GoujiJsonValue       value,
                                             GoujiAmountUnit      fallback);
GoujiFormCell   gouji_json_read_form_cell   (GoujiJsonParts      *self,
                                             GoujiJsonValue       value,
                                             int                  table);
/* Fills @cells (GoujiCell); @kind (out) (optional): of a table's row. */
void            gouji_json_read_row         (GoujiJsonParts      *self,
                                             GoujiJsonValue       value,
                                             GArray              *cells,
                                             GoujiRowKind        *kind);

/* gouji-json-table.c */
GoujiTable     *gouji_json_read_table       (GoujiJsonParts      *self,
                                             GoujiJsonValue       value,
                                             guint                n_projects);

/* gouji-json-lines.c: a table that is given as lines only */
void            gouji_json_read_bare_lines  (GoujiJsonParts      *self,
                                             GoujiTable          *table,
                                             GoujiJsonValue       columns,
                                             GoujiJsonValue       lines,
                                             GoujiPlace           place);

/* gouji-json-project.c */
GoujiProject   *gouji_json_read_project     (GoujiJsonParts      *self,
                                             GoujiJsonValue       value);

G_END_DECLS
