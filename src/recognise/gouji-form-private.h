/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* What both halves of reading a performance form share. */
typedef struct
{
  GoujiDisclosure *disclosure;
  GoujiTable      *table;
  GoujiProject    *project;
  guint            indicator_row; /* the row with 一级指标 …, or the number of rows */
} GoujiForm;

const char *gouji_form_text            (const GoujiForm *self,
                                        guint            row,
                                        guint            column);
const char *gouji_form_label           (const char      *text);
gboolean    gouji_form_is_kind         (const char      *text,
                                        const char      *kind);
void        gouji_form_read_indicators (GoujiForm       *self);
/* What the word @id of data/words/indicators.ini stands for. */
GoujiIndicatorKind gouji_form_indicator_kind (const char *id);
gboolean    gouji_form_list_is         (const GoujiForm *form);
void        gouji_form_list_read       (const GoujiForm *form,
                                        guint            table_index);
void        gouji_form_read            (GoujiDisclosure *disclosure,
                                        GoujiTable      *table,
                                        guint            table_index);

G_END_DECLS
