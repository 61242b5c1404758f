/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the quotation marks of a line of CSV stand. */
typedef enum
{
  GOUJI_QUOTES_CLOSED, /* every quoted field ends where a field may end */
  GOUJI_QUOTES_OPEN,   /* the last field goes on in the next line */
  GOUJI_QUOTES_BROKEN, /* text follows a closing mark */
} GoujiCsvQuotes;

GoujiCsvQuotes gouji_csv_quotes_check  (const char *line,
                                        gsize       length,
                                        char        separator,
                                        gboolean    open);
guint          gouji_csv_quotes_repair (const char *line,
                                        gsize       length,
                                        char        separator,
                                        GString    *repaired);

G_END_DECLS
