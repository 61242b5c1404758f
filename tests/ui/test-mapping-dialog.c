/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog in which one says what the columns of a budget of another kind are. */

#include "app/gouji-mapping-dialog.h"
#include "fixture.h"
#include "window-fixture.h"

static const char *const text = "Budget of a town\n\n"
                                "Code\tTitle\t2023\t2024\n"
                                "1\tEducation\t90\t100\n"
                                "11\tSchools\t60\t70\n"
                                "12\tNurseries\t30\t30\n"
                                "2\tHealth\t50\t55\n"
                                "21\tHospitals\t50\t55\n";

static const GoujiGrid *
find_grid (GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    if (gouji_disclosure_get_block (disclosure, i)->kind == GOUJI_BLOCK_GRID)
      return gouji_disclosure_get_block (disclosure, i)->grid;
  g_assert_not_reached ();
}

static GoujiMappingDialog *
new_dialog (GoujiReport *report, const GoujiGenericMapping *mapping)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);
  GoujiMappingDialog *dialog
      = gouji_mapping_dialog_new (NULL, G_OBJECT (disclosure), find_grid (disclosure), mapping);

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static gboolean
is_choice (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_DROP_DOWN (widget) && g_object_get_data (G_OBJECT (widget), "column") == data
         && gtk_drop_down_get_selected (GTK_DROP_DOWN (widget)) == 3;
}

static gboolean
says_outcome (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), data);
}

static void
test_guess (void)
{
  g_autoptr (GoujiReport) report = fixture_check (text);
  GoujiMappingDialog *dialog = new_dialog (report, NULL);
  const GoujiGenericMapping *mapping = gouji_mapping_dialog_get_mapping (dialog);

  g_assert_cmpint (gouji_generic_mapping_get_nesting (mapping), ==, GOUJI_NESTING_PREFIX);
  g_assert_cmpint (gouji_generic_mapping_get_use (mapping, 2), ==, GOUJI_GENERIC_AMOUNT);
  g_assert_nonnull (
      find_widget (GTK_WIDGET (dialog), says_outcome, "5 lines · 0 headings · 4 of 4 sums hold"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_applied (GoujiMappingDialog *dialog G_GNUC_UNUSED,
            const GoujiGenericMapping *mapping,
            GoujiGenericMapping **taken)
{
  *taken = gouji_generic_mapping_copy (mapping);
}

/* What one chooses counts at once, and is handed over when it is applied. */
static void
test_apply (void)
{
  g_autoptr (GoujiReport) report = fixture_check (text);
  g_autoptr (GoujiGenericMapping) taken = NULL;
  GoujiMappingDialog *dialog = new_dialog (report, NULL);
  GtkWidget *choice = find_widget (GTK_WIDGET (dialog), is_choice, GUINT_TO_POINTER (3));

  g_signal_connect (dialog, "applied", G_CALLBACK (on_applied), &taken);
  g_assert_nonnull (choice);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 0);
  g_assert_nonnull (
      find_widget (GTK_WIDGET (dialog), says_outcome, "5 lines · 0 headings · 2 of 2 sums hold"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "mapping.apply", NULL));
  g_assert_nonnull (taken);
  g_assert_cmpint (gouji_generic_mapping_get_use (taken, 3), ==, GOUJI_GENERIC_IGNORED);
  g_assert_cmpint (gouji_generic_mapping_get_use (taken, 2), ==, GOUJI_GENERIC_AMOUNT);
}

/* A mapping that is remembered is shown; one of a grid of other columns is not. */
static void
test_remembered (void)
{
  g_autoptr (GoujiReport) report = fixture_check (text);
  g_autoptr (GoujiGenericMapping) mapping = gouji_generic_mapping_new (4);
  g_autoptr (GoujiGenericMapping) other = gouji_generic_mapping_new (7);
  GoujiMappingDialog *dialog;

  gouji_generic_mapping_set_use (mapping, 1, GOUJI_GENERIC_CODE, 0);
  dialog = new_dialog (report, mapping);
  g_assert_true (gouji_generic_mapping_equal (mapping, gouji_mapping_dialog_get_mapping (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  dialog = new_dialog (report, other);
  g_assert_cmpuint (gouji_generic_mapping_get_n_columns (gouji_mapping_dialog_get_mapping (dialog)),
                    ==, 4);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GoujiMappingDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      if (GOUJI_IS_MAPPING_DIALOG (toplevel))
        return GOUJI_MAPPING_DIALOG (toplevel);
    }
  return NULL;
}

static const GoujiTable *
get_table (void)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (gouji_window_get_session (window));

  return disclosure != NULL && gouji_disclosure_get_n_tables (disclosure) > 0
             ? gouji_disclosure_get_table (disclosure, 0)
             : NULL;
}

static gboolean
ignores_last (gpointer data G_GNUC_UNUSED)
{
  const GoujiTable *table = get_table ();

  return table != NULL && gouji_table_get_column (table, 3)->kind == GOUJI_COLUMN_OTHER;
}

/* From the menu to the table: what is said is kept, and counts when the document is opened
 * again. */
static void
test_in_window (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-mapping-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "budget.txt", NULL);
  GtkWidget *choice;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  set_up ();
  open_path (path);
  wait_for (has_report, NULL);
  g_assert_cmpint (gouji_table_get_role (get_table ()), ==, GOUJI_ROLE_GENERIC);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.columns", NULL));
  choice = find_widget (GTK_WIDGET (find_dialog ()), is_choice, GUINT_TO_POINTER (3));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_dialog ()), "mapping.apply", NULL));
  wait_for (ignores_last, NULL);
  tear_down ();
  set_up ();
  open_path (path);
  wait_for (ignores_last, NULL);
  tear_down ();
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-mapping-data-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/mapping-dialog/guess", test_guess);
  g_test_add_func ("/mapping-dialog/apply", test_apply);
  g_test_add_func ("/mapping-dialog/remembered", test_remembered);
  g_test_add_func ("/mapping-dialog/in-window", test_in_window);
  result = window_fixture_run ();
  remove_folder (folder);
  return result;
}
