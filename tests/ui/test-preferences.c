/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen in the preferences counts at once for what is open. */

#include <glib/gstdio.h>
#include <string.h>

#include "app/gouji-check-row.h"
#include "app/gouji-last-documents.h"
#include "app/gouji-preferences.h"
#include "app/gouji-profile-files.h"
#include "app/gouji-rule-files-page.h"
#include "app/gouji-rule-row.h"
#include "app/gouji-settings.h"
#include "app/gouji-trial-window.h"
#include "fixture.h"
#include "window-fixture.h"

static const char faulty[] = "2026年支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
                             "201\t一般公共服务支出\t12.00\t5.00\t5.00\n"
                             "合计\t\t12.00\t5.00\t5.00\n";
static const char own[]
    = "check L1-total question:\n"
      "  title en \"Projects are below basic expenditure\" zh \"项目支出小于基本支出\"\n"
      "  支出总表[合计].项目支出 ≤ 支出总表[合计].基本支出 * 0.5\n"
      "example pass\n"
      "  2026年支出总表\n  单位：万元\n  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n"
      "  合计 | | 10.00 | 8.00 | 2.00\n"
      "end\n";

static GtkWindow *preferences;
static char *folder;
static char *document;
static char *rules;

static void
begin (void)
{
  folder = g_dir_make_tmp ("gouji-preferences-XXXXXX", NULL);
  document = g_build_filename (folder, "faulty.txt", NULL);
  rules = g_strconcat (folder, ".rules", NULL);
  g_assert_true (g_file_set_contents (document, faulty, -1, NULL));
  g_assert_true (g_file_set_contents (rules, own, -1, NULL));
  set_up ();
  open_path (document);
  wait_for (has_report, NULL);
  preferences = gouji_preferences_new (GTK_WINDOW (window), gouji_settings_get_default (),
                                       gouji_settings_get_shelf ());
  gtk_window_present (preferences);
}

static void
end (void)
{
  GoujiRuleShelf *shelf = gouji_settings_get_shelf ();

  g_assert_true (gouji_rule_shelf_reset (shelf, NULL));
  while (gouji_rule_shelf_get_n_files (shelf) > 0)
    g_assert_true (
        gouji_rule_shelf_remove_file (shelf, gouji_rule_shelf_get_file (shelf, 0)->name, NULL));
  gtk_window_destroy (preferences);
  tear_down ();
  g_remove (rules);
  remove_folder (folder);
  g_free (document);
  g_free (rules);
  g_free (folder);
}

static guint
count_of (const char *rule)
{
  GoujiReport *report = gouji_session_get_report (gouji_window_get_session (window));
  guint n = 0;

  for (guint i = 0; report != NULL && i < gouji_report_get_n_findings (report); i++)
    n += g_str_equal (gouji_finding_get_rule (gouji_report_get_finding (report, i)), rule);
  return n;
}

static gboolean
has_finding (gpointer rule)
{
  return count_of (rule) > 0;
}

static gboolean
lacks_finding (gpointer rule)
{
  return has_report (NULL) && count_of (rule) == 0;
}

static gboolean
is_check (GtkWidget *widget, gconstpointer check)
{
  return GOUJI_IS_CHECK_ROW (widget)
         && g_str_equal (gouji_check_row_get_check (GOUJI_CHECK_ROW (widget)), check);
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

static GtkWidget *
find_check (const char *check)
{
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), "checks");
  return find_widget (GTK_WIDGET (preferences), is_check, check);
}

/* A check that is switched off finds nothing any more, and finds it again. */
static void
test_check (void)
{
  GtkWidget *row;

  begin ();
  g_assert_true (has_finding ((gpointer) "F3-basic-project"));
  row = find_check ("F3");
  g_assert_nonnull (row);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), FALSE);
  wait_for (lacks_finding, (gpointer) "F3-basic-project");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), TRUE);
  wait_for (has_finding, (gpointer) "F3-basic-project");
  end ();
}

static gboolean
is_rated (gpointer severity)
{
  GoujiReport *report = gouji_session_get_report (gouji_window_get_session (window));

  return has_finding ((gpointer) "F3-basic-project")
         && gouji_report_count (report, GPOINTER_TO_UINT (severity)) > 0
         && gouji_report_count (report, GOUJI_SEVERITY_ERROR) == 0;
}

/* A rule's own row shows its severity, and tells what it is otherwise. */
static void
test_severity (void)
{
  GtkWidget *row, *rule;

  begin ();
  row = find_check ("F3");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  rule = find_widget (row, is_of_type, GSIZE_TO_POINTER (GOUJI_TYPE_RULE_ROW));
  g_assert_nonnull (rule);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (rule)), "F3-basic-project"));
  g_assert_true (gouji_rule_shelf_set_severity (gouji_settings_get_shelf (), "F3-basic-project",
                                                GOUJI_SEVERITY_QUESTION, NULL));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (rule)),
                            gouji_severity_get_label (GOUJI_SEVERITY_ERROR)));
  wait_for (is_rated, GUINT_TO_POINTER (GOUJI_SEVERITY_QUESTION));
  end ();
}

static GoujiRuleFilesPage *
find_files (void)
{
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), "rules");
  return GOUJI_RULE_FILES_PAGE (find_widget (GTK_WIDGET (preferences), is_of_type,
                                             GSIZE_TO_POINTER (GOUJI_TYPE_RULE_FILES_PAGE)));
}

static GtkWidget *
find_trial (gpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GOUJI_IS_TRIAL_WINDOW (l->data))
      return l->data;
  return NULL;
}

static gboolean
shows_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
trial_shows (gpointer text)
{
  return find_widget (find_trial (NULL), shows_label, text) != NULL;
}

/* A rule file is tried on documents first, which changes nothing, and counts when it is on. */
static void
test_rule_file (void)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) documents = NULL;
  g_autofree char *name = NULL;

  begin ();
  file = g_file_new_for_path (rules);
  documents = g_file_new_for_path (folder);
  name = g_file_get_basename (file);
  gouji_rule_files_page_add (find_files (), &file, 1);
  gouji_rule_files_page_try (find_files (), name, &documents, 1);
  wait_for (trial_shows, (gpointer) "faulty.txt");
  g_assert_true (trial_shows ((gpointer) "L1"));
  g_assert_false (has_finding ((gpointer) "L1-total"));
  gtk_window_destroy (GTK_WINDOW (find_trial (NULL)));
  g_assert_true (gouji_rule_shelf_switch_file (gouji_settings_get_shelf (), name, TRUE, NULL));
  wait_for (has_finding, (gpointer) "L1-total");
  end ();
}

static gboolean
is_told (gpointer text)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data)
        && strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (l->data)), text) != NULL)
      return TRUE;
  return FALSE;
}

/* A mistake is told with line and column. */
static void
test_mistake (void)
{
  g_autoptr (GFile) file = NULL;

  begin ();
  g_assert_true (g_file_set_contents (rules, "check L1-total question:\n  ]\n", -1, NULL));
  file = g_file_new_for_path (rules);
  gouji_rule_files_page_add (find_files (), &file, 1);
  wait_for (is_told, (gpointer) "2");
  g_assert_cmpuint (gouji_rule_shelf_get_n_files (gouji_settings_get_shelf ()), ==, 0);
  end ();
}

static GoujiProfileFiles *
find_profiles (void)
{
  return GOUJI_PROFILE_FILES (find_widget (GTK_WIDGET (find_files ()), is_of_type,
                                           GSIZE_TO_POINTER (GOUJI_TYPE_PROFILE_FILES)));
}

static gboolean
is_titled (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* What an office requires counts at once, in the place of what Gouji knows, and until it is
 * taken away. */
static void
test_profile (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  begin ();
  path = g_build_filename (folder, "national.ini", NULL);
  file = g_file_new_for_path (path);
  g_assert_true (g_file_set_contents (path,
                                      "[profile]\ntitle-en=Ours\n"
                                      "[budget]\nrequired=expenditure;income;expenditure\n",
                                      -1, NULL));
  g_assert_false (has_finding ((gpointer) "T1-tables"));
  gouji_profile_files_add (find_profiles (), &file, 1);
  wait_for (has_finding, (gpointer) "T1-tables");
  g_assert_nonnull (find_widget (GTK_WIDGET (find_profiles ()), is_titled, "national.ini"));
  gouji_profile_files_remove (find_profiles (), "national.ini");
  wait_for (lacks_finding, (gpointer) "T1-tables");
  g_assert_null (find_widget (GTK_WIDGET (find_profiles ()), is_titled, "national.ini"));
  end ();
}

/* A mistake in one is told with line and column, and nothing is kept. */
static void
test_profile_mistake (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  begin ();
  path = g_build_filename (folder, "mistaken.ini", NULL);
  file = g_file_new_for_path (path);
  g_assert_true (g_file_set_contents (path, "[budget]\nrequired=expenditures\n", -1, NULL));
  gouji_profile_files_add (find_profiles (), &file, 1);
  wait_for (is_told, (gpointer) "line 2, column 10");
  g_assert_null (find_widget (GTK_WIDGET (find_profiles ()), is_titled, "mistaken.ini"));
  end ();
}

static gboolean
shows_document (gpointer path)
{
  GoujiStackItem *item = gouji_workspace_get_item (gouji_window_get_workspace (window));
  g_autofree char *shown = item != NULL ? g_file_get_path (gouji_stack_item_get_file (item)) : NULL;

  return g_strcmp0 (shown, path) == 0;
}

static guint
count_documents (void)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (gouji_workspace_get_stack (gouji_window_get_workspace (window))));
}

/* What was open is open again, with what was shown, but for what was taken off the list. */
static void
test_last_documents (void)
{
  GSettings *settings = gouji_settings_get_default ();
  g_autoptr (GFile) sample = g_file_new_for_path (fixture_sample ());

  begin ();
  gouji_window_open (window, &sample, 1);
  wait_for (shows_document, (gpointer) fixture_sample ());
  g_assert_cmpuint (count_documents (), ==, 2);
  gouji_last_documents_save (settings, gouji_window_get_workspace (window));
  tear_down ();
  set_up ();
  g_assert_true (gouji_last_documents_restore (settings, gouji_window_get_workspace (window)));
  wait_for (shows_document, (gpointer) fixture_sample ());
  g_assert_cmpuint (count_documents (), ==, 2);
  gouji_workspace_close (gouji_window_get_workspace (window));
  gouji_last_documents_save (settings, gouji_window_get_workspace (window));
  g_assert_false (gouji_last_documents_restore (settings, gouji_window_get_workspace (window)));
  preferences = gouji_preferences_new (GTK_WINDOW (window), settings, gouji_settings_get_shelf ());
  end ();
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/preferences/check", test_check);
  g_test_add_func ("/preferences/severity", test_severity);
  g_test_add_func ("/preferences/rule-file", test_rule_file);
  g_test_add_func ("/preferences/mistake", test_mistake);
  g_test_add_func ("/preferences/profile", test_profile);
  g_test_add_func ("/preferences/profile-mistake", test_profile_mistake);
  g_test_add_func ("/preferences/last-documents", test_last_documents);
  return window_fixture_run ();
}
