/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-window.h"

G_BEGIN_DECLS

/* A real window in this process, and waiting for what it comes to show. */

typedef gboolean (*Condition) (gpointer data);
typedef gboolean (*Match) (GtkWidget     *widget,
                           gconstpointer  data);

/* The window between set_up() and tear_down(). */
extern GoujiWindow *window;

void       window_fixture_init (int *argc, char ***argv);
int        window_fixture_run  (void);
void       set_up              (void);
void       tear_down           (void);
/* What was put off is done: GTK asks for tooltips a little later, and warns when the window
 * they were set in is gone by then. */
void       settle              (void);

/* Turns the main loop until @condition holds; fails when it does not within 30 s. */
void       wait_for            (Condition condition, gpointer data);
/* A condition; @name is a const char *. */
gboolean   shows_page          (gpointer name);
/* A condition. */
gboolean   has_report          (gpointer data);
void       open_path           (const char *path);
void       open_sample         (void);
/* The first widget below @root, itself included, that is shown and matches; or NULL. */
GtkWidget *find_widget         (GtkWidget *root, Match match, gconstpointer data);
/* With all that is in it. */
void       remove_folder       (const char *path);

G_END_DECLS
