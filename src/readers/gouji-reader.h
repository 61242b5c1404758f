/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* Bounds on what is read at all.  Each is far above what an office prints, and low
 * enough that no input exhausts the machine; passing one is a located
 * GOUJI_ERROR_TOO_LARGE. */
#define GOUJI_READER_MAX_BYTES ((gsize) 512 * 1024 * 1024)
#define GOUJI_READER_MAX_LINE_BYTES ((gsize) 16 * 1024 * 1024) /* text and CSV */
#define GOUJI_READER_MAX_PARAGRAPH_BYTES ((gsize) 1024 * 1024) /* text: a line without a tab */
#define GOUJI_READER_MAX_FIELD_BYTES ((gsize) 1024 * 1024)     /* CSV */
#define GOUJI_READER_MAX_COLUMNS 16384
#define GOUJI_READER_MAX_CELLS (24u * 1024 * 1024)
#define GOUJI_READER_MAX_AREA (64u * 1024 * 1024) /* longest row × rows, for tables are filled up */
#define GOUJI_READER_MAX_BLOCKS (4u * 1024 * 1024)
#define GOUJI_READER_MAX_TEXT_BLOCKS (256u * 1024) /* text: 600 pages have some 30 000 */

typedef enum
{
  GOUJI_FORMAT_TEXT, /* disclosure text: paragraphs, and runs of tab-separated lines */
  GOUJI_FORMAT_CSV,
  GOUJI_FORMAT_JSON,
} GoujiFormat;

/* Told by content, not by name. */
GoujiFormat  gouji_reader_detect    (const char *text,
                                     gsize       length);

/* Opens a regular file without blocking, bounded; @sha256 (out, transfer full). */
GBytes      *gouji_reader_load_bytes (GFile         *file,
                                      char         **sha256,
                                      GCancellable  *cancellable,
                                      GError       **error);

/* UTF-8 with or without BOM, UTF-16 and GB18030 to UTF-8 without BOM and with \n
 * line ends.  Lines keep their numbers. */
char        *gouji_decode_text      (GBytes      *bytes,
                                     const char  *source_name,
                                     gsize       *length,
                                     GError     **error);

/* Readers of blocks append to @disclosure; the places name @source. */
gboolean     gouji_text_reader_read (GoujiDisclosure *disclosure,
                                     guint            source,
                                     const char      *text,
                                     gsize            length,
                                     GError         **error);
gboolean     gouji_csv_reader_read  (GoujiDisclosure *disclosure,
                                     guint            source,
                                     const char      *text,
                                     gsize            length,
                                     GError         **error);

/* Lines of a text that was put together from parts of a file: from @text_line on they are
 * those of the file from @file_line on. */
typedef struct
{
  guint text_line;
  guint file_line;
} GoujiLineSpan;

gboolean     gouji_csv_reader_read_lines (GoujiDisclosure     *disclosure,
                                          guint                source,
                                          const char          *text,
                                          gsize                length,
                                          const GoujiLineSpan *spans,
                                          guint                n_spans,
                                          GError             **error);

/* The canonical form: everything the model holds comes back identical.
 * (transfer full): an array of GoujiDisclosure. */
GPtrArray   *gouji_json_reader_read (const char      *text,
                                     gsize            length,
                                     const char      *source_name,
                                     const char      *sha256,
                                     GError         **error);

G_END_DECLS
