/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "province/gouji-export-layout.h"

G_BEGIN_DECLS

/* One row of an export, split where it lies. */
typedef struct
{
  const GoujiExportLayout *layout;
  struct
  {
    const char *start;      /* with quotation marks */
    const char *text;
    guint32     length;
    gboolean    doubled;    /* holds marks that are written twice */
    gboolean    quoted;
  } fields[GOUJI_EXPORT_MAX_FIELDS + 1];
  gboolean    refused;      /* a text has to be read in the ordinary way */
  GString    *scratch;
} GoujiExportRow;

void        gouji_export_row_init        (GoujiExportRow          *self,
                                          const GoujiExportLayout *layout);
void        gouji_export_row_clear       (GoujiExportRow          *self);
/* Splits from @data on, where field @first begins; what is behind the row's end, or NULL. */
const char *gouji_export_row_split       (GoujiExportRow          *self,
                                          const char              *data,
                                          const char              *end,
                                          guint                    first);
/* Where @field begins in the row, n_fields being behind the last. */
const char *gouji_export_row_get_start   (const GoujiExportRow    *self,
                                          guint                    field);
/* The text of the field of that kind; FALSE when there is none. */
gboolean    gouji_export_row_find        (GoujiExportRow          *self,
                                          GoujiExportField         kind,
                                          const char             **text,
                                          gsize                   *length);
/* How the amount is printed, and what it comes to in the place of columns. */
guint8      gouji_export_row_read_amount (GoujiExportRow          *self,
                                          guint                    field,
                                          gint64                  *amount);

G_END_DECLS
