/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "model/gouji-anomaly.h"

G_BEGIN_DECLS

/* Gives the rows of separated values one after the other, each field with the line
 * it begins on.  libcsv does the splitting; it is fed line by line, because it tells
 * no positions. */
typedef struct _GoujiCsvScanner GoujiCsvScanner;

GoujiCsvScanner *gouji_csv_scanner_new        (const char            *text,
                                               gsize                  length,
                                               const char            *source_name);
void             gouji_csv_scanner_free       (GoujiCsvScanner       *self);

/* FALSE at the end, and with @error when a bound is passed. */
gboolean         gouji_csv_scanner_next       (GoujiCsvScanner       *self,
                                               GError               **error);

/* Of the row that next() found; a blank line is a row without fields. */
guint            gouji_csv_scanner_get_line     (const GoujiCsvScanner *self);
guint            gouji_csv_scanner_get_n_fields (const GoujiCsvScanner *self);
const char      *gouji_csv_scanner_get_field    (const GoujiCsvScanner *self,
                                                 guint                  field,
                                                 guint                 *line);
/* The row's first field that was repaired, from 1, and why; 0 when none was. */
guint            gouji_csv_scanner_get_repaired (const GoujiCsvScanner *self,
                                                 GoujiAnomalyKind      *why);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiCsvScanner, gouji_csv_scanner_free)

G_END_DECLS
