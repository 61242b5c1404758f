/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sys/stat.h>

#include "province/gouji-export-part.h"
#include "province/gouji-province-side-private.h"
#include "province/gouji-province.h"

G_BEGIN_DECLS

/* A code printed somewhere in the export. */
#define GOUJI_PROVINCE_MAX_PREFIXES 6

typedef struct
{
  gboolean plain;      /* a line that prints it is known by it */
  guint    level;      /* from 1 */
  guint    n_prefixes; /* printed codes that it begins with */
  guint32  prefixes[GOUJI_PROVINCE_MAX_PREFIXES];
} GoujiProvinceCode;

/* A rule of lines, with the columns it adds up one after the other. */
typedef struct
{
  GoujiLineRuleKind kind;
  guint16 columns; /* a bit a column */
  guint8  n_terms;
  guint8  terms[GOUJI_EXPORT_MAX_AMOUNTS];
  gint8   factors[GOUJI_EXPORT_MAX_AMOUNTS];
} GoujiProvinceRule;

/* A source of funds, which makes a table of its lines. */
typedef struct
{
  GoujiRole role;     /* of that table; NONE when it was not met when the layout was found */
  GoujiTableShare share;
  gboolean  complete; /* @rules say all that formulas say of the table */
  GoujiProvinceRule *rules;
  guint     n_rules;
} GoujiProvinceFund;

/* A run of lines, and the next one of the same unit. */
typedef struct
{
  guint part;
  guint run;
  guint next; /* + 1, or 0 */
} GoujiProvinceRun;

typedef struct
{
  GoujiExportUnit      words;
  guint                first_run; /* + 1 */
  guint                last_run;  /* + 1 */
  guint                n_lines;
  GoujiProvinceVerdict verdict;
} GoujiProvinceUnit;

struct _GoujiProvince
{
  GObject parent_instance;

  GFile             *file;
  GFile             *folder;   /* it was found in with others, or NULL */
  GPtrArray         *sides;    /* GoujiProvinceSide: these others, in order */
  guint              source;   /* how many of them come before it */
  char              *name;
  char              *sha256;   /* NULL until asked for */
  GMutex             lock;     /* of sha256 */
  int                fd;
  struct stat        stat;
  GoujiExportLayout *layout;
  char              *header;
  GoujiRuleSet      *rules;
  GPtrArray         *parts;    /* GoujiExportPart; texts are those of the first */
  guint             *first_lines; /* of each part, and of none behind the last */
  guint              n_lines;
  GArray            *runs;     /* GoujiProvinceRun */
  GArray            *units;    /* GoujiProvinceUnit */
  GoujiProvinceCode *codes;
  gboolean          *names;    /* plain */
  GoujiProvinceFund *funds;
  guint              n_codes;
  guint              n_funds;
};

/* Which file of @folder has the budget lines, and what stands beside it; FALSE when that
 * cannot be told by their headers.  @least: bytes that the lines must have. */
gboolean  gouji_province_choose_files (GoujiProvince *self,
                                       GFile         *folder,
                                       guint64        least,
                                       GCancellable  *cancellable);
/* Finds each unit's rows in the files beside the lines. */
gboolean  gouji_province_index_sides (GoujiProvince *self,
                                      GCancellable  *cancellable);

GoujiExportPart *gouji_province_get_texts (GoujiProvince *self);
const GoujiExportRun *gouji_province_get_run (GoujiProvince *self,
                                              guint          run);
/* Puts the parts' texts together; FALSE when one is no text. */
gboolean  gouji_province_join      (GoujiProvince *self);
void      gouji_province_check_one (GoujiProvince *self,
                                    guint          unit);

G_END_DECLS
