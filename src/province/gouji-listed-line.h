/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "province/gouji-province.h"

G_BEGIN_DECLS

/* A budget line of an export while a list shows it.  Properties of the same names as the
 * getters: "unit-code", "unit-name", "code", "name", "fund". */
#define GOUJI_TYPE_LISTED_LINE (gouji_listed_line_get_type ())
G_DECLARE_FINAL_TYPE (GoujiListedLine, gouji_listed_line, GOUJI, LISTED_LINE, GObject)

GoujiListedLine *gouji_listed_line_new           (GoujiProvince *province,
                                              guint          line);
GoujiProvince *gouji_listed_line_get_province  (GoujiListedLine *self);
guint          gouji_listed_line_get_line      (GoujiListedLine *self); /* among those of the province */
guint          gouji_listed_line_get_unit      (GoujiListedLine *self); /* its number in the province */
guint          gouji_listed_line_get_place     (GoujiListedLine *self); /* line in the file, from 1 */
const char    *gouji_listed_line_get_unit_code (GoujiListedLine *self);
const char    *gouji_listed_line_get_unit_name (GoujiListedLine *self);
const char    *gouji_listed_line_get_code      (GoujiListedLine *self);
const char    *gouji_listed_line_get_name      (GoujiListedLine *self);
const char    *gouji_listed_line_get_fund      (GoujiListedLine *self);
/* (transfer full): as printed, with thousands parted; "" where no number is. */
char          *gouji_listed_line_dup_amount    (GoujiListedLine *self,
                                              guint          column);

G_END_DECLS
