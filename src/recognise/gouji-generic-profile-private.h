/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-grid.h"
#include "recognise/gouji-generic-cell-private.h"

G_BEGIN_DECLS

/* What the cells of a column below the header look like. */
typedef struct
{
  guint    n_filled;
  guint    n_numbers;  /* amounts, dashes included */
  guint    n_codes;
  guint    n_letters;  /* texts with letters that are no codes */
  guint    n_years;
  guint    n_leading;  /* begin with a zero that no amount begins with */
  guint    n_marked;   /* hold a decimal mark or parted thousands */
  guint    n_small;    /* 0 to 20 */
  guint    n_distinct;
  guint    n_short;    /* texts short and of one word, as codes are */
  guint    n_long;     /* texts too long for a name */
  GoujiGenericHint hint;
} GoujiGenericColumn;

typedef struct
{
  const GoujiGrid    *grid;
  guint               n_columns;
  guint               header_rows;
  char                decimal_mark;
  guint               n_rows; /* below the header, blank ones aside */
  GoujiGenericColumn *columns;
} GoujiGenericProfile;

GoujiGenericProfile *gouji_generic_profile_new  (const GoujiGrid     *grid);
void                 gouji_generic_profile_free (GoujiGenericProfile *self);
/* The header's texts over a column, the levels joined by "/". */
char                *gouji_generic_dup_header   (const GoujiGrid     *grid,
                                                 guint                header_rows,
                                                 guint                column);

/* gouji-generic-header.c */
char                 gouji_generic_find_mark    (const GoujiGrid     *grid);
guint                gouji_generic_count_header (const GoujiGrid     *grid,
                                                 char                 decimal_mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiGenericProfile, gouji_generic_profile_free)

G_END_DECLS
