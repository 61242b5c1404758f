/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "stack/gouji-trial.h"

G_BEGIN_DECLS

/* Shows what a rule file would find, while it is being tried. */
#define GOUJI_TYPE_TRIAL_WINDOW (gouji_trial_window_get_type ())
G_DECLARE_FINAL_TYPE (GoujiTrialWindow, gouji_trial_window, GOUJI, TRIAL_WINDOW, AdwWindow)

GtkWindow *gouji_trial_window_new (GtkWindow  *parent,
                                   const char *name,
                                   GoujiTrial *trial);

G_END_DECLS
