/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How an export is written, and what is wrong in it. */
typedef struct
{
  guint    n_units;
  gboolean bom;
  gboolean crlf;
  gboolean thousands;  /* 1,234.56 in quotation marks */
  gboolean by_code;    /* ordered by code, so that each unit's lines lie apart */
  gboolean sources;    /* lines for each source of funds, and for all together */
  guint    errors;     /* every so-manieth unit has a wrong amount; 0: none */
} Export;

/* (transfer full): the text; the same for the same @export. */
char  *export_dup_text (const Export *export);
/* (transfer full): a file with that text; export_delete() takes it away. */
GFile *export_write    (const char   *text);
void   export_delete   (GFile        *file);

G_END_DECLS
