/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a grid of a budget that is no Chinese disclosure means: which column is what,
 * how numbers are written, and what puts one line below another.  Guessed from the
 * grid, shown, corrected by the user, and kept as a group of a key file. */
typedef struct _GoujiGenericMapping GoujiGenericMapping;

typedef enum
{
  GOUJI_GENERIC_IGNORED, /* shown, not used */
  GOUJI_GENERIC_CODE,    /* at level 0 of the line itself, else of the n-th heading above it */
  GOUJI_GENERIC_NAME,    /* the same for names */
  GOUJI_GENERIC_PARENT,  /* the code of the line above */
  GOUJI_GENERIC_DEPTH,   /* a number: how deep the line stands */
  GOUJI_GENERIC_PART,    /* year, area …: rows that differ in it are budgets of their own */
  GOUJI_GENERIC_AMOUNT,
  GOUJI_GENERIC_N_USES,
} GoujiGenericUse;

/* What puts one line below another. */
typedef enum
{
  GOUJI_NESTING_NONE,   /* a list without levels */
  GOUJI_NESTING_PREFIX, /* a code begins with that of the line above: 01 and 01.1 */
  GOUJI_NESTING_LEVELS, /* a column for each level */
  GOUJI_NESTING_PARENT, /* a column names the code of the line above */
  GOUJI_NESTING_DEPTH,  /* a column tells how deep; the line above is printed before */
  GOUJI_NESTING_N,
} GoujiNesting;

/* Levels of headings above the lines that a mapping can name. */
#define GOUJI_GENERIC_MAX_LEVELS 12

#define GOUJI_TYPE_GENERIC_MAPPING (gouji_generic_mapping_get_type ())
GType                gouji_generic_mapping_get_type        (void) G_GNUC_CONST;

GoujiGenericMapping *gouji_generic_mapping_new             (guint                      n_columns);
GoujiGenericMapping *gouji_generic_mapping_copy            (const GoujiGenericMapping *self);
void                 gouji_generic_mapping_free            (GoujiGenericMapping       *self);
gboolean             gouji_generic_mapping_equal           (const GoujiGenericMapping *self,
                                                            const GoujiGenericMapping *other);

guint                gouji_generic_mapping_get_n_columns   (const GoujiGenericMapping *self);
GoujiGenericUse      gouji_generic_mapping_get_use         (const GoujiGenericMapping *self,
                                                            guint                      column);
guint                gouji_generic_mapping_get_level       (const GoujiGenericMapping *self,
                                                            guint                      column);
void                 gouji_generic_mapping_set_use         (GoujiGenericMapping       *self,
                                                            guint                      column,
                                                            GoujiGenericUse            use,
                                                            guint                      level);
/* The first column of that use and level, or -1. */
int                  gouji_generic_mapping_find            (const GoujiGenericMapping *self,
                                                            GoujiGenericUse            use,
                                                            guint                      level);

guint                gouji_generic_mapping_get_header_rows (const GoujiGenericMapping *self);
void                 gouji_generic_mapping_set_header_rows (GoujiGenericMapping       *self,
                                                            guint                      n_rows);
/* '.' or ','. */
char                 gouji_generic_mapping_get_decimal_mark (const GoujiGenericMapping *self);
void                 gouji_generic_mapping_set_decimal_mark (GoujiGenericMapping      *self,
                                                            char                       mark);
GoujiNesting         gouji_generic_mapping_get_nesting     (const GoujiGenericMapping *self);
void                 gouji_generic_mapping_set_nesting     (GoujiGenericMapping       *self,
                                                            GoujiNesting               nesting);

/* (transfer full): in a line, as evidence of what a table was taken for. */
char                *gouji_generic_mapping_dup_summary     (const GoujiGenericMapping *self);
void                 gouji_generic_mapping_to_key_file     (const GoujiGenericMapping *self,
                                                            GKeyFile                  *file,
                                                            const char                *group);
GoujiGenericMapping *gouji_generic_mapping_from_key_file   (GKeyFile                  *file,
                                                            const char                *group,
                                                            GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiGenericMapping, gouji_generic_mapping_free)

G_END_DECLS
