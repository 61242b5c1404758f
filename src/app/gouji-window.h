/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/gouji-document-view.h"
#include "app/gouji-findings-panel.h"
#include "app/gouji-session.h"
#include "app/gouji-tree-pane.h"
#include "app/gouji-workspace.h"

G_BEGIN_DECLS

#define GOUJI_TYPE_WINDOW (gouji_window_get_type ())
G_DECLARE_FINAL_TYPE (GoujiWindow, gouji_window, GOUJI, WINDOW, AdwApplicationWindow)

GtkWindow          *gouji_window_new          (GtkApplication *application);
void                gouji_window_open         (GoujiWindow    *self,
                                               GFile         **files,
                                               int             n_files);
GoujiSession       *gouji_window_get_session  (GoujiWindow    *self);
GoujiWorkspace     *gouji_window_get_workspace (GoujiWindow   *self);
const char         *gouji_window_get_page     (GoujiWindow    *self); /* "welcome", "loading", "documents", "lines", "search", "document" */
GoujiTreePane      *gouji_window_get_tree     (GoujiWindow    *self);
GoujiDocumentView  *gouji_window_get_document (GoujiWindow    *self);
GoujiFindingsPanel *gouji_window_get_findings (GoujiWindow    *self);

G_END_DECLS
