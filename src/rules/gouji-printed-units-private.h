/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* A budget unit as it is printed in one place: its code in a cell, its code and name in
 * another, "[301007] …", or only part of this.  Owners of tables may have no code. */
typedef struct
{
  char        *code;      /* of the code cell, digits; "" */
  char        *name_code; /* before the name; "" */
  char        *name;      /* as printed, without spaces; "" */
  char        *folded;    /* to be compared */
  GoujiCellRef code_cell; /* only when code is not "" */
  GoujiCellRef name_cell;
  int          owner_of;  /* the table above which it is printed as the owner, or -1 */
} GoujiUnitPrint;

/* (transfer full) (element-type GoujiUnitPrint): from tables, in printed order, then from
 * what stands above tables and in performance forms. */
GArray     *gouji_printed_units_collect (GoujiDisclosure      *disclosure);
/* The code the name goes with: that before it, else that of the code cell. */
const char *gouji_unit_print_get_code   (const GoujiUnitPrint *self);

G_END_DECLS
