/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-session.h"
#include "search/gouji-spot.h"
#include "stack/gouji-stack.h"

G_BEGIN_DECLS

/* What a window has open: the stack of documents, the one of them that is shown, and the
 * loading of both.
 *
 * Properties "item" (the document shown, or %NULL), "busy", "progress".
 * Signals:
 *   "opened" (GFile *file, guint n_documents): a file was opened by itself; one of its
 *     documents is shown
 *   "failed" (const char *message): what was to be shown could not be read, or the
 *     review of what is shown could not be kept
 *   "file-changed" (): the file of the document shown has changed on the disk
 */
#define GOUJI_TYPE_WORKSPACE (gouji_workspace_get_type ())
G_DECLARE_FINAL_TYPE (GoujiWorkspace, gouji_workspace, GOUJI, WORKSPACE, GObject)

GoujiWorkspace *gouji_workspace_new       (GoujiSession   *session);
GoujiSession   *gouji_workspace_get_session (GoujiWorkspace *self);
GoujiStack     *gouji_workspace_get_stack (GoujiWorkspace *self);
GoujiStackItem *gouji_workspace_get_item  (GoujiWorkspace *self); /* or NULL */

/* Saves the review now, before the window closes; FALSE when it could not be. */
gboolean        gouji_workspace_flush     (GoujiWorkspace *self);

/* One file is opened and shown; several, or a folder, are put on the stack. */
void            gouji_workspace_open      (GoujiWorkspace *self,
                                           GFile         **files,
                                           guint           n_files);
/* (transfer none) (element-type GFile): what was asked for, files and folders. */
const GPtrArray *gouji_workspace_get_opened (GoujiWorkspace *self);
void            gouji_workspace_show      (GoujiWorkspace *self,
                                           GoujiStackItem *item);
/* The same, at the first line of @code; "" for the top. */
void            gouji_workspace_show_code (GoujiWorkspace *self,
                                           GoujiStackItem *item,
                                           const char     *code);
/* The same, at any spot of a document. */
void            gouji_workspace_show_spot (GoujiWorkspace *self,
                                           GoujiSpot      *spot);
/* From document to document, as the session does within one. */
gboolean        gouji_workspace_get_can_go_back (GoujiWorkspace *self);
gboolean        gouji_workspace_get_can_go_forward (GoujiWorkspace *self);
void            gouji_workspace_go_back   (GoujiWorkspace *self);
void            gouji_workspace_go_forward (GoujiWorkspace *self);
/* The document shown and @file as one; and its files as documents of their own again. */
void            gouji_workspace_join      (GoujiWorkspace *self,
                                           GFile          *file);
void            gouji_workspace_separate  (GoujiWorkspace *self);
/* How many files the document shown is read from; 0 when none is. */
guint           gouji_workspace_get_n_files (GoujiWorkspace *self);
void            gouji_workspace_reload    (GoujiWorkspace *self);
void            gouji_workspace_cancel    (GoujiWorkspace *self);
/* Takes everything off the stack; nothing is shown then. */
void            gouji_workspace_close     (GoujiWorkspace *self);
gboolean        gouji_workspace_get_busy  (GoujiWorkspace *self);
/* Whether all that was decided is on the disk. */
gboolean        gouji_workspace_get_saved (GoujiWorkspace *self);
double          gouji_workspace_get_progress (GoujiWorkspace *self);

G_END_DECLS
