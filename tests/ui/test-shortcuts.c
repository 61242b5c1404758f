/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of shortcuts lists those that are set, and sets forth none that is not. */

#include "fixture.h"
#include "window-fixture.h"

/* Handled by what has the focus, in no list that could be asked for. */
static const char *const of_keys[]
    = { "1", "2", "3", "4", "5", "space", "Return", "Up", "Down", "Left", "Right", "plus", "minus", "asterisk" };

typedef struct
{
  GHashTable *actions; /* detailed names */
  GHashTable *accels;  /* as gtk_accelerator_name() writes them */
} Shortcuts;

static void
shortcuts_init (Shortcuts *self)
{
  self->actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->accels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
shortcuts_clear (Shortcuts *self)
{
  g_hash_table_unref (self->actions);
  g_hash_table_unref (self->accels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shortcuts, shortcuts_clear)

static void
add_accel (Shortcuts *self, const char *text)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (text, &key, &modifiers))
    g_error ("“%s” is no shortcut", text);
  g_hash_table_add (self->accels, gtk_accelerator_name (key, modifiers));
}

/* “<Control>1...3” is three shortcuts. */
static void
add_range (Shortcuts *self, const char *text, const char *dots)
{
  g_autofree char *first = g_strndup (text, dots - text);
  gsize length = strlen (first) - 1;

  for (char digit = first[length]; digit <= dots[strlen ("...")]; digit++)
    {
      g_autofree char *accel = g_strdup_printf ("%.*s%c", (int) length, first, digit);

      add_accel (self, accel);
    }
}

static void
add_accelerators (Shortcuts *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *dots = strstr (words[i], "...");

      if (dots != NULL)
        add_range (self, words[i], dots);
      else if (*words[i] != '\0')
        add_accel (self, words[i]);
    }
}

/* What is listed below @widget. */
static void
collect_listed (Shortcuts *self, GtkWidget *widget)
{
  g_autofree char *action = NULL, *accelerators = NULL, *title = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_listed (self, child);
  if (!GTK_IS_SHORTCUTS_SHORTCUT (widget))
    return;
  g_object_get (widget, "action-name", &action, "accelerator", &accelerators, "title", &title, NULL);
  g_assert_cmpstr (title, !=, "");
  if (action != NULL && *action != '\0')
    g_hash_table_add (self->actions, g_steal_pointer (&action));
  else if (accelerators != NULL)
    add_accelerators (self, accelerators);
}

static void
collect_bindings (Shortcuts *self, GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *name = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          add_accel (self, name);
        }
    }
}

/* What our own widgets bind, GTK's being known from everywhere. */
static void
collect_bound (Shortcuts *self, GtkWidget *widget)
{
  GType type = G_OBJECT_TYPE (widget);

  if (g_str_has_prefix (g_type_name (type), "Gouji") && g_type_parent (type) == GTK_TYPE_WIDGET)
    collect_bindings (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_bound (self, child);
}

static gboolean
is_listed (Shortcuts *listed, GtkApplication *application, const char *action)
{
  g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, action);
  gboolean found = g_hash_table_contains (listed->actions, action);

  for (guint i = 0; !found && accels[i] != NULL; i++)
    found = g_hash_table_contains (listed->accels, accels[i]);
  return found;
}

static Shortcuts
list_overlay (void)
{
  GtkShortcutsWindow *overlay = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window));
  Shortcuts listed;

  g_assert_nonnull (overlay);
  shortcuts_init (&listed);
  collect_listed (&listed, GTK_WIDGET (overlay));
  g_assert_cmpuint (g_hash_table_size (listed.actions), >, 10);
  g_assert_cmpuint (g_hash_table_size (listed.accels), >, 10);
  return listed;
}

/* Keys of actions, wherever the focus is. */
static void
test_actions (void)
{
  GtkApplication *application;
  g_auto (GStrv) actions = NULL;
  guint n_lacking = 0;

  set_up ();
  application = gtk_window_get_application (GTK_WINDOW (window));
  actions = gtk_application_list_action_descriptions (application);
  {
    g_auto (Shortcuts) listed = list_overlay ();

    for (guint i = 0; actions[i] != NULL; i++)
      if (!is_listed (&listed, application, actions[i]))
        {
          g_test_message ("not listed: %s", actions[i]);
          n_lacking++;
        }
  }
  g_assert_cmpuint (n_lacking, ==, 0);
  tear_down ();
}

/* Keys of what has the focus. */
static void
test_bindings (void)
{
  GHashTableIter iter;
  gpointer accel;
  guint n_lacking = 0;

  set_up ();
  open_sample ();
  {
    g_auto (Shortcuts) listed = list_overlay ();
    g_auto (Shortcuts) bound;

    shortcuts_init (&bound);
    collect_bound (&bound, GTK_WIDGET (window));
    g_assert_cmpuint (g_hash_table_size (bound.accels), >, 3);
    g_hash_table_iter_init (&iter, bound.accels);
    while (g_hash_table_iter_next (&iter, &accel, NULL))
      if (!g_hash_table_contains (listed.accels, accel))
        {
          g_test_message ("not listed: %s", (char *) accel);
          n_lacking++;
        }
  }
  g_assert_cmpuint (n_lacking, ==, 0);
  tear_down ();
}

static gboolean
is_set (Shortcuts *bound, GtkApplication *application, const char *accel)
{
  g_auto (GStrv) actions = gtk_application_get_actions_for_accel (application, accel);

  return actions[0] != NULL || g_hash_table_contains (bound->accels, accel)
         || g_strv_contains (of_keys, accel);
}

/* What is listed does something. */
static void
test_listed (void)
{
  GtkApplication *application;
  GHashTableIter iter;
  gpointer name;
  guint n_idle = 0;

  set_up ();
  open_sample ();
  application = gtk_window_get_application (GTK_WINDOW (window));
  {
    g_auto (Shortcuts) listed = list_overlay ();
    g_auto (Shortcuts) bound;

    shortcuts_init (&bound);
    collect_bound (&bound, GTK_WIDGET (window));
    g_hash_table_iter_init (&iter, listed.actions);
    while (g_hash_table_iter_next (&iter, &name, NULL))
      {
        g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, name);

        if (accels[0] == NULL)
          g_test_message ("without keys: %s", (char *) name);
        n_idle += accels[0] == NULL;
      }
    g_hash_table_iter_init (&iter, listed.accels);
    while (g_hash_table_iter_next (&iter, &name, NULL))
      if (!is_set (&bound, application, name))
        {
          g_test_message ("does nothing: %s", (char *) name);
          n_idle++;
        }
  }
  g_assert_cmpuint (n_idle, ==, 0);
  tear_down ();
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/shortcuts/actions", test_actions);
  g_test_add_func ("/shortcuts/bindings", test_bindings);
  g_test_add_func ("/shortcuts/listed", test_listed);
  return window_fixture_run ();
}
