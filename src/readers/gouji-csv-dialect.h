/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a text with separated values is written. */
typedef struct
{
  char     separator;
  gboolean declared; /* the first line is "sep=…" and no data */
  guint    n_lines;  /* lines looked at, blank ones aside */
  guint    n_alike;  /* of these, lines with the usual number of separators */
  gboolean quoted;   /* some field is quoted */
} GoujiCsvDialect;

GoujiCsvDialect gouji_csv_dialect_guess (const char *text,
                                         gsize       length);

G_END_DECLS
