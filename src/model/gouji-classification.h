/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-table.h"

G_BEGIN_DECLS

/* How sure the entry is; a guess is never shown as official. */
typedef enum
{
  GOUJI_SURENESS_NONE, /* no such entry */
  GOUJI_SURENESS_LOW,
  GOUJI_SURENESS_MEDIUM,
  GOUJI_SURENESS_HIGH,
} GoujiSureness;

typedef struct
{
  const char    *code;
  const char    *name;
  const char    *aliases; /* other names in use, "|" between; "" */
  const char    *years;   /* "2022", "2018+", "≤2017"; "" */
  GoujiSureness  sureness;
} GoujiClassificationEntry;

/* The classifications that come with Gouji, read-only and shared. */
typedef struct _GoujiClassification GoujiClassification;

/* (transfer none): loaded on first use from the library's resources. */
const GoujiClassification      *gouji_classification_get_default (void);
/* The entry for @code valid in @year (0: any year), or NULL. */
const GoujiClassificationEntry *gouji_classification_lookup      (const GoujiClassification *self,
                                                                  GoujiCodeKind              kind,
                                                                  const char                *code,
                                                                  int                        year);
/* The first entry of @year (0: any) below @prefix ("" for any) whose code has @length digits and that
 * bears @name or has it among its aliases, or NULL. */
const GoujiClassificationEntry *gouji_classification_find_name   (const GoujiClassification *self,
                                                                  GoujiCodeKind              kind,
                                                                  const char                *prefix,
                                                                  guint                      length,
                                                                  const char                *name,
                                                                  int                        year);
/* TRUE when @name is one the code bears in @year (0: any): of two names that the editions
 * of the classification bound by years, only that of the year. */
gboolean                        gouji_classification_has_name    (const GoujiClassification *self,
                                                                  GoujiCodeKind              kind,
                                                                  const char                *code,
                                                                  const char                *name,
                                                                  int                        year);
/* (transfer full): @name without what makes no other name: spaces, commas, width. */
char                           *gouji_classification_fold_name   (const char                *name);
/* TRUE when @name, spaces and bracket width aside, is the entry's name or an alias. */
gboolean                        gouji_classification_entry_has_name (const GoujiClassificationEntry *entry,
                                                                  const char                *name);

G_END_DECLS
