/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stack/gouji-stack.h"

G_BEGIN_DECLS

/* What rules would find in documents, before they are switched on.
 *
 * Signal "changed" (): another document was checked, or all were. */
#define GOUJI_TYPE_TRIAL (gouji_trial_get_type ())
G_DECLARE_FINAL_TYPE (GoujiTrial, gouji_trial, GOUJI, TRIAL, GObject)

/* How a check did in all documents. */
typedef struct
{
  char *check;
  char *title;
  guint n[GOUJI_N_STATUSES]; /* documents */
} GoujiTrialCheck;

/* One finding; the texts are translated. */
typedef struct
{
  char         *document; /* as the user knows it */
  GoujiSeverity severity;
  char         *message;
  char         *equation; /* "" */
} GoujiTrialFinding;

/* Begins to read and check @files, files and folders. */
GoujiTrial *gouji_trial_new            (GoujiRuleSet *rules,
                                        GFile       **files,
                                        guint         n_files);
void        gouji_trial_cancel         (GoujiTrial   *self);
gboolean    gouji_trial_get_busy       (GoujiTrial   *self);
double      gouji_trial_get_progress   (GoujiTrial   *self);
guint       gouji_trial_get_n_checked  (GoujiTrial   *self); /* documents */
guint       gouji_trial_get_n_failed   (GoujiTrial   *self); /* that could not be read */
guint       gouji_trial_get_n_findings (GoujiTrial   *self);
/* (transfer none): of checks that are on; GoujiTrialCheck. */
const GPtrArray *gouji_trial_get_checks   (GoujiTrial *self);
/* (transfer none): the first of them; GoujiTrialFinding. */
const GPtrArray *gouji_trial_get_findings (GoujiTrial *self);

G_END_DECLS
