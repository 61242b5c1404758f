/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-trial.h"

/* Who sees so many knows that the rule is not right yet. */
#define MAX_FINDINGS 500

struct _GoujiTrial
{
  GObject parent_instance;

  GoujiStack *stack;
  GPtrArray *checks;   /* GoujiTrialCheck */
  GPtrArray *findings; /* GoujiTrialFinding */
  guint n_checked;
  guint n_failed;
  guint n_findings;
};

G_DEFINE_FINAL_TYPE (GoujiTrial, gouji_trial, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
trial_check_free (GoujiTrialCheck *check)
{
  g_free (check->check);
  g_free (check->title);
  g_free (check);
}

static void
trial_finding_free (GoujiTrialFinding *finding)
{
  g_free (finding->document);
  g_free (finding->message);
  g_free (finding->equation);
  g_free (finding);
}

static void
gouji_trial_dispose (GObject *object)
{
  GoujiTrial *self = GOUJI_TRIAL (object);

  if (self->stack != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->stack, self);
      gouji_stack_cancel (self->stack);
    }
  g_clear_object (&self->stack);
  G_OBJECT_CLASS (gouji_trial_parent_class)->dispose (object);
}

static void
gouji_trial_finalize (GObject *object)
{
  GoujiTrial *self = GOUJI_TRIAL (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->findings);
  G_OBJECT_CLASS (gouji_trial_parent_class)->finalize (object);
}

static void
gouji_trial_class_init (GoujiTrialClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_trial_dispose;
  G_OBJECT_CLASS (klass)->finalize = gouji_trial_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
gouji_trial_init (GoujiTrial *self)
{
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) trial_check_free);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) trial_finding_free);
}

static GoujiTrialCheck *
obtain_check (GoujiTrial *self, const GoujiCheckStatus *status)
{
  GoujiTrialCheck *check;

  for (guint i = 0; i < self->checks->len; i++)
    {
      check = g_ptr_array_index (self->checks, i);
      if (g_str_equal (check->check, status->check))
        return check;
    }
  check = g_new0 (GoujiTrialCheck, 1);
  check->check = g_strdup (status->check);
  check->title = g_strdup (status->title);
  g_ptr_array_add (self->checks, check);
  return check;
}

static void
take_finding (GoujiTrial *self, GoujiStackItem *item, GoujiFinding *finding)
{
  GoujiTrialFinding *taken;

  self->n_findings++;
  if (self->findings->len == MAX_FINDINGS)
    return;
  taken = g_new0 (GoujiTrialFinding, 1);
  taken->document = g_path_get_basename (gouji_stack_item_get_path (item));
  taken->severity = gouji_finding_get_severity (finding);
  taken->message = g_strdup (gouji_finding_get_message (finding));
  taken->equation = g_strdup (gouji_finding_get_equation (finding));
  g_ptr_array_add (self->findings, taken);
}

static void
take_report (GoujiTrial *self, GoujiStackItem *item, GoujiReport *report)
{
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    {
      const GoujiCheckStatus *status = gouji_report_get_check (report, i);

      if (status->status != GOUJI_STATUS_OFF)
        obtain_check (self, status)->n[status->status]++;
    }
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    take_finding (self, item, gouji_report_get_finding (report, i));
}

static void
on_state (GoujiTrial *self, GParamSpec *pspec, GoujiStackItem *item)
{
  GoujiStackState state = gouji_stack_item_get_state (item);
  GoujiReport *report = gouji_stack_item_get_report (item);

  if (state == GOUJI_STACK_DONE && report != NULL)
    take_report (self, item, report);
  self->n_checked += state == GOUJI_STACK_DONE;
  self->n_failed += state == GOUJI_STACK_FAILED;
}

static gboolean
is_settled (GoujiStackItem *item)
{
  return gouji_stack_item_get_state (item) == GOUJI_STACK_DONE
         || gouji_stack_item_get_state (item) == GOUJI_STACK_FAILED;
}

/* What comes with its file is settled when it is listed, and says no more. */
static void
on_items (GoujiTrial *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (self->stack), position + i);

      if (is_settled (item))
        on_state (self, NULL, item);
      else
        g_signal_connect_object (item, "notify::state", G_CALLBACK (on_state), self,
                                 G_CONNECT_SWAPPED);
    }
}

static void
on_progress (GoujiTrial *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gouji_trial_new:
 * @rules: what is tried
 * @files: (array length=n_files): files, and folders to walk
 *
 * Results arrive in the main context that is the caller's default now.
 *
 * Returns: (transfer full): the trial, under way
 */
GoujiTrial *
gouji_trial_new (GoujiRuleSet *rules, GFile **files, guint n_files)
{
  GoujiTrial *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules) && (files != NULL || n_files == 0), NULL);

  self = g_object_new (GOUJI_TYPE_TRIAL, NULL);
  self->stack = gouji_stack_new (rules);
  g_signal_connect_object (self->stack, "items-changed", G_CALLBACK (on_items), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::progress", G_CALLBACK (on_progress), self,
                           G_CONNECT_SWAPPED);
  gouji_stack_add (self->stack, files, n_files);
  return self;
}

void
gouji_trial_cancel (GoujiTrial *self)
{
  g_return_if_fail (GOUJI_IS_TRIAL (self));
  gouji_stack_cancel (self->stack);
}

gboolean
gouji_trial_get_busy (GoujiTrial *self)
{
  g_return_val_if_fail (GOUJI_IS_TRIAL (self), FALSE);
  return gouji_stack_get_busy (self->stack);
}

double
gouji_trial_get_progress (GoujiTrial *self)
{
  g_return_val_if_fail (GOUJI_IS_TRIAL (self), 0);
  return gouji_stack_get_progress (self->stack);
}

guint
gouji_trial_get_n_checked (GoujiTrial *self)
{
  g_return_val_if_fail (GOUJI_IS_TRIAL (self), 0);
  return self->n_checked;
}

guint
gouji_trial_get_n_failed (GoujiTrial *self)
{
  g_return_val_if_fail (GOUJI_IS_TRIAL (self), 0);
  return self->n_failed;
}

/**
 * gouji_trial_get_n_findings:
 *
 * Returns: all of them, also those that gouji_trial_get_findings() leaves out
 */
guint
gouji_trial_get_n_findings (GoujiTrial *self)
{
  g_return_val_if_fail (GOUJI_IS_TRIAL (self), 0);
  return self->n_findings;
}

const GPtrArray *
gouji_trial_get_checks (GoujiTrial *self)
{
  g_return_val_if_fail (GOUJI_IS_TRIAL (self), NULL);
  return self->checks;
}

const GPtrArray *
gouji_trial_get_findings (GoujiTrial *self)
{
  g_return_val_if_fail (GOUJI_IS_TRIAL (self), NULL);
  return self->findings;
}
