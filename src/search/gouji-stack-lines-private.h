/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "province/gouji-line-index.h"
#include "search/gouji-gradual.h"
#include "search/gouji-stack-lines.h"

G_BEGIN_DECLS

/* An export, and which item each of its units is. */
typedef struct
{
  GoujiLineIndex *index;
  GPtrArray *units; /* GoujiStackItem; holes for what was taken off the list */
} GoujiStackExport;

/* An entry of the summary of a document. */
typedef struct
{
  guint32 item;
  guint32 text; /* which of the codes and names there are */
  guint32 entry;
  guint32 kind;
} GoujiSummedLine;

struct _GoujiStackLines
{
  GObject parent_instance;

  GPtrArray *exports;   /* GoujiStackExport */
  GPtrArray *items;     /* GoujiStackItem: of the lines below */
  GPtrArray *texts;     /* "code\nname" */
  GHashTable *numbers;  /* text → its number + 1 */
  GArray *lines;        /* GoujiSummedLine */
  GArray *listed;       /* guint32: those of lines that say the text */
  GoujiGradual *gradual; /* the rows */
  char *text;
  GoujiStackOrderBy by;
  gboolean descending;
  guint32 *ordered; /* all lines, those of exports first, as sorted; or NULL */
  guint32 *shown;   /* of these the listed ones; NULL when they all are */
  GCancellable *sorting; /* while they are sorted, or NULL */
};

const GoujiSummaryEntry *
                 gouji_stack_lines_get_entry     (GoujiStackLines       *self,
                                                  const GoujiSummedLine *line);
/* Fills in what of the summaries is listed. */
void             gouji_stack_lines_filter        (GoujiStackLines       *self);
/* (transfer full): all lines, as they are numbered. */
GoujiStackOrder *gouji_stack_lines_take_order    (GoujiStackLines       *self);
/* Fills in what is shown of what is ordered, where @n are listed. */
void             gouji_stack_lines_show_in_order (GoujiStackLines       *self,
                                                  guint                  n);

G_END_DECLS
