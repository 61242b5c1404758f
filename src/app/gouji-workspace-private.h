/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-opener.h"
#include "app/gouji-review-keeper.h"
#include "app/gouji-review-tally.h"
#include "app/gouji-workspace.h"

G_BEGIN_DECLS

struct _GoujiWorkspace
{
  GObject parent_instance;

  GoujiSession *session;
  GoujiReviewKeeper *keeper;
  GoujiReviewTally *tally;
  GoujiCorrector *corrector;
  GoujiStack *stack;
  GoujiOpener *opener;         /* of files that are opened by themselves */
  GoujiStackItem *item;        /* shown */
  GCancellable *showing;       /* the opening of the one to be shown next, or NULL */
  GFileMonitor *monitor;       /* of the shown one's file */
  GPtrArray *opened;           /* GFile: what the user asked for, folders too */
  GPtrArray *files;            /* GFile: what the opener was last asked for */
  gboolean correcting;         /* it reads again what is shown, to come back to … */
  GoujiPlace place;            /* … this place */
  GPtrArray *behind;           /* GoujiSpot: where one was in other documents, the last one last */
  GPtrArray *ahead;            /* the same, of those one came back from */
  int travel;                  /* -1: what is shown next is behind; 1: ahead */
  guint settling;              /* source: other rules will be checked by, or 0 */
};

/* Opens what is one document; the first of @files stands for it. */
void     gouji_workspace_open_files     (GoujiWorkspace *self,
                                         GFile         **files,
                                         guint           n_files);
void     gouji_workspace_open_one       (GoujiWorkspace *self,
                                         GFile          *file);
/* Two files may be the narrative and the tables of one document. */
void     gouji_workspace_open_two       (GoujiWorkspace *self,
                                         GFile         **files);
void     gouji_workspace_take_item      (GoujiWorkspace *self,
                                         GoujiStackItem *item,
                                         GoujiReport    *report);
void     gouji_workspace_notify_busy    (GoujiWorkspace *self);
/* What is opened beside a document that lacks just that is the rest of it, unless the
 * user said otherwise: TRUE when both are being opened as one. */
gboolean gouji_workspace_complete_shown (GoujiWorkspace *self,
                                         GFile          *file,
                                         GPtrArray      *reports);
/* The item stands for all files it is read from. */
void     gouji_workspace_take_parts     (GoujiWorkspace *self,
                                         GoujiStackItem *item);

/* What was to be shown next is not any more. */
void     gouji_workspace_stop_showing   (GoujiWorkspace *self);
/* Remembers where one is, before @next (or NULL) is shown instead. */
void     gouji_workspace_leave          (GoujiWorkspace *self,
                                         GoujiStackItem *next);
/* Reads and checks again what is shown, and comes back to the same place. */
void     gouji_workspace_show_again     (GoujiWorkspace *self);
/* Checks by the rules the user has switched on, now and when they change. */
void     gouji_workspace_follow_rules   (GoujiWorkspace *self);

G_END_DECLS
