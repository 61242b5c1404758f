/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The user switches checks on and off, or rates them otherwise, while documents are open. */

#include "app/gouji-settings.h"
#include "app/gouji-workspace-private.h"

/* Who goes through a list of switches flips several in this time. */
#define SETTLE_MS 400

static gboolean
apply_rules (gpointer data)
{
  GoujiWorkspace *self = data;
  GoujiRuleSet *rules = gouji_rule_shelf_get_rules (gouji_settings_get_shelf ());

  self->settling = 0;
  gouji_opener_set_rules (self->opener, rules);
  gouji_stack_set_rules (self->stack, rules);
  gouji_workspace_show_again (self);
  return G_SOURCE_REMOVE;
}

static void
on_rules_changed (GoujiWorkspace *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  self->settling = g_timeout_add (SETTLE_MS, apply_rules, self);
}

void
gouji_workspace_follow_rules (GoujiWorkspace *self)
{
  g_signal_connect_object (gouji_settings_get_shelf (), "changed", G_CALLBACK (on_rules_changed), self,
                           G_CONNECT_SWAPPED);
}
