/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stack/gouji-stack-item.h"

G_BEGIN_DECLS

/* Which documents of a stack are listed, in the order offered. */
typedef enum
{
  GOUJI_STACK_SHOW_ALL,
  GOUJI_STACK_SHOW_ERRORS,
  GOUJI_STACK_SHOW_QUESTIONS,
  GOUJI_STACK_SHOW_CLEAN,      /* checked, neither error nor question */
  GOUJI_STACK_SHOW_OPEN,       /* with an error or question that is not decided */
  GOUJI_STACK_SHOW_DECIDED,    /* all of them are */
  GOUJI_STACK_SHOW_UNREADABLE,
  GOUJI_N_STACK_SHOWS,
} GoujiStackShow;

const char *gouji_stack_show_get_label (GoujiStackShow  show); /* translated */
gboolean    gouji_stack_show_matches   (GoujiStackShow  show,
                                        GoujiStackItem *item);
/* Whether unit, code, department, year, kind, or file name contain every word of
 * @search. */
gboolean    gouji_stack_item_contains  (GoujiStackItem *item,
                                        const char     *search);

G_END_DECLS
