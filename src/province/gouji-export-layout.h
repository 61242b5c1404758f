/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-role.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_EXPORT_OTHER, /* remarks and the like */
  GOUJI_EXPORT_UNIT_CODE,
  GOUJI_EXPORT_UNIT_NAME,
  GOUJI_EXPORT_YEAR,
  GOUJI_EXPORT_FUND,
  GOUJI_EXPORT_CODE,
  GOUJI_EXPORT_NAME,
  GOUJI_EXPORT_AMOUNT,
  GOUJI_EXPORT_N_FIELDS,
} GoujiExportField;

#define GOUJI_EXPORT_MAX_FIELDS 64
#define GOUJI_EXPORT_MAX_AMOUNTS 16

/* How an export of many units' lines is laid out. */
typedef struct
{
  char             separator;
  gsize            header_start; /* behind a byte order mark */
  gsize            header_end;   /* behind the first line's end */
  guint            n_fields;
  GoujiExportField fields[GOUJI_EXPORT_MAX_FIELDS];
  guint            n_amounts;
  const char      *columns[GOUJI_EXPORT_MAX_AMOUNTS]; /* ids of the amounts, in order; interned */
  gboolean         by_fund; /* a unit has a table for each source of funds */
  GoujiRole        role;    /* of its only table otherwise */
  GHashTable      *roles; /* title of a unit's table → GoujiRole */
} GoujiExportLayout;

/* (transfer full) (nullable): NULL when @sample is no such export. */
GoujiExportLayout *gouji_export_layout_find     (const char              *name,
                                                 const char              *sample,
                                                 gsize                    length,
                                                 gboolean                 whole);
void               gouji_export_layout_free     (GoujiExportLayout       *self);
/* The role of the table that the lines of @fund become, as printed. */
GoujiRole          gouji_export_layout_get_role (const GoujiExportLayout *self,
                                                 const char              *fund);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiExportLayout, gouji_export_layout_free)

G_END_DECLS
