/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-amount.h"
#include "province/gouji-export-layout.h"
#include "province/gouji-text-pool.h"

G_BEGIN_DECLS

/* Amounts in columns are whole numbers of this place. */
#define GOUJI_EXPORT_PLACES 6
#define GOUJI_EXPORT_MAX_FUNDS 64

/* How an amount was printed, in a byte. */
#define GOUJI_PRINT(form, places) ((guint8) ((form) << 4 | (places)))
#define GOUJI_PRINT_FORM(print) ((GoujiAmountForm) ((print) >> 4))
#define GOUJI_PRINT_PLACES(print) ((print) & 15)
#define GOUJI_PRINT_IS_NUMBER(print) (GOUJI_PRINT_FORM (print) == GOUJI_AMOUNT_NUMBER)
/* Text, or a number that has no room in a column. */
#define GOUJI_PRINT_UNREADABLE GOUJI_PRINT (GOUJI_AMOUNT_UNREADABLE, 0)

/* Lines of one unit and year that follow one another. */
typedef struct
{
  guint32 unit;
  guint32 first; /* line among those of the part */
  guint32 n;
  guint32 place; /* line in the file, from 1, counted from the part's start */
  guint64 offset, length; /* bytes in the file */
} GoujiExportRun;

/* Whose lines they are, as first printed; numbers in the part's texts. */
typedef struct
{
  guint32 code, name, year; /* GOUJI_TEXT_POOL_NONE where the export has no such column */
} GoujiExportUnit;

/* The lines of a stretch of an export, in columns. */
typedef struct
{
  const GoujiExportLayout *layout;
  int            fd;
  guint64        begin, end;   /* bytes in the file: whole lines */

  GoujiTextPool *texts;        /* of units and years */
  GoujiTextPool *keys;         /* unit and year → unit */
  GArray        *units;        /* GoujiExportUnit */
  GoujiTextPool *codes;
  GoujiTextPool *names;
  GoujiTextPool *funds;
  GArray        *runs;         /* GoujiExportRun */
  guint          n_lines;
  guint          n_places;     /* lines of the file */
  guint32       *line_codes;
  guint32       *line_names;
  guint8        *line_funds;
  gint64        *amounts[GOUJI_EXPORT_MAX_AMOUNTS];
  guint8        *prints[GOUJI_EXPORT_MAX_AMOUNTS];
  guint          room;         /* lines the columns have room for */
  gboolean       ends_blank;   /* nothing may follow it */
} GoujiExportPart;

GoujiExportPart *gouji_export_part_new  (const GoujiExportLayout *layout,
                                         int                      fd,
                                         guint64                  begin,
                                         guint64                  end);
void             gouji_export_part_free (GoujiExportPart         *self);
/* Makes the columns just that long. */
void             gouji_export_part_set_room (GoujiExportPart     *self,
                                         guint                    room);
/* FALSE when it holds what has to be read in the ordinary way, or is cancelled. */
gboolean         gouji_export_part_read (GoujiExportPart         *self,
                                         GCancellable            *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiExportPart, gouji_export_part_free)

G_END_DECLS
