/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An office's own rule files and settings, and that they are there the next time. */

#include <glib/gstdio.h>
#include <string.h>

#include "loader/gouji-rule-shelf.h"
#include "model/gouji-error.h"

/* Names of the office's own rules begin as those of any check. */
#define OWN                                                                                        \
  "check L1-total question:\n"                                                                     \
  "  title en \"The total is no less than its project part\" zh \"合计不小于项目支出\"\n"             \
  "  支出总表[合计].合计 ≥ 支出总表[合计].项目支出\n"

typedef struct
{
  char *folder; /* of the shelf */
  char *inbox;  /* where files come from */
  GoujiRuleShelf *shelf;
  guint n_changes;
} Fixture;

static void
count_change (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
open_shelf (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  g_clear_object (&fixture->shelf);
  fixture->shelf = gouji_rule_shelf_new (folder);
  g_signal_connect_swapped (fixture->shelf, "changed", G_CALLBACK (count_change), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *base = g_dir_make_tmp ("gouji-shelf-XXXXXX", NULL);

  fixture->folder = g_build_filename (base, "rules", NULL);
  fixture->inbox = g_steal_pointer (&base);
  open_shelf (fixture);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      g_remove (inner);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_object (&fixture->shelf);
  remove_folder (fixture->folder);
  remove_folder (fixture->inbox);
  g_free (fixture->folder);
  g_free (fixture->inbox);
}

static gboolean
add (Fixture *fixture, const char *name, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->inbox, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return gouji_rule_shelf_add_file (fixture->shelf, file, error);
}

static gboolean
has_rule (GoujiRuleSet *rules, const char *id)
{
  return gouji_rule_set_find_rule (rules, id) >= 0;
}

static GoujiRuleInfo
info_of (Fixture *fixture, const char *id)
{
  GoujiRuleSet *rules = gouji_rule_shelf_get_rules (fixture->shelf);

  return gouji_rule_set_get_info (rules, gouji_rule_set_find_rule (rules, id));
}

/* A file is tried first, and counts when it is switched on. */
static void
test_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiRuleSet) trial = NULL;
  int own;

  g_assert_true (add (fixture, "own.rules", OWN, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gouji_rule_shelf_get_n_files (fixture->shelf), ==, 1);
  g_assert_false (gouji_rule_shelf_get_file (fixture->shelf, 0)->on);
  g_assert_cmpuint (gouji_rule_shelf_get_file (fixture->shelf, 0)->n_rules, ==, 1);
  g_assert_false (has_rule (gouji_rule_shelf_get_rules (fixture->shelf), "L1-total"));
  g_assert_true (has_rule (gouji_rule_shelf_get_all (fixture->shelf), "L1-total"));

  trial = gouji_rule_shelf_dup_trial (fixture->shelf, "own.rules");
  own = gouji_rule_set_find_rule (trial, "L1-total");
  g_assert_true (gouji_rule_set_get_info (trial, own).enabled);
  g_assert_false (gouji_rule_set_get_info (trial, 0).enabled);

  g_assert_true (gouji_rule_shelf_switch_file (fixture->shelf, "own.rules", TRUE, &error));
  g_assert_true (has_rule (gouji_rule_shelf_get_rules (fixture->shelf), "L1-total"));
  g_assert_cmpuint (fixture->n_changes, ==, 2);

  open_shelf (fixture);
  g_assert_true (has_rule (gouji_rule_shelf_get_rules (fixture->shelf), "L1-total"));
  g_assert_true (gouji_rule_shelf_remove_file (fixture->shelf, "own.rules", &error));
  g_assert_no_error (error);
  g_assert_false (has_rule (gouji_rule_shelf_get_all (fixture->shelf), "L1-total"));
}

/* What is no rule is told with its place, and nothing is taken. */
static void
test_mistake (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (add (fixture, "own.rules", "check L1-total question:\n  支出总表[合计].合计 ≥ ]\n", &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "2:"));
  g_assert_cmpuint (gouji_rule_shelf_get_n_files (fixture->shelf), ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_same_rule_twice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (add (fixture, "own.rules", OWN, &error));
  g_assert_true (add (fixture, "own.rules", OWN, &error));
  g_assert_no_error (error);
  g_assert_false (add (fixture, "other.rules", OWN, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_SYNTAX);
  g_assert_cmpuint (gouji_rule_shelf_get_n_files (fixture->shelf), ==, 1);
}

/* What became unreadable is told, the rest counts. */
static void
test_damaged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "own.rules", NULL);
  g_autofree char *checks = g_build_filename (fixture->folder, "checks.ini", NULL);

  g_assert_true (add (fixture, "own.rules", OWN, NULL));
  g_assert_true (gouji_rule_shelf_switch_file (fixture->shelf, "own.rules", TRUE, NULL));
  g_assert_true (g_file_set_contents (path, "chekc", -1, NULL));
  g_assert_true (g_file_set_contents (checks, "[checks]\nX1=off\nX2=maybe\n", -1, NULL));
  open_shelf (fixture);
  g_assert_nonnull (strstr (gouji_rule_shelf_get_problem (fixture->shelf), "own.rules: 1:"));
  g_assert_cmpstr (gouji_rule_shelf_get_file (fixture->shelf, 0)->error, !=, "");
  g_assert_null (gouji_rule_shelf_dup_trial (fixture->shelf, "own.rules"));
  g_assert_false (info_of (fixture, "X1-general-basic").enabled);
}

static void
test_settings (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gouji_rule_shelf_set_enabled (fixture->shelf, "X1", FALSE, &error));
  g_assert_true (
      gouji_rule_shelf_set_severity (fixture->shelf, "X2-total", GOUJI_SEVERITY_NOTE, &error));
  g_assert_no_error (error);
  open_shelf (fixture);
  g_assert_false (info_of (fixture, "X1-general-basic").enabled);
  g_assert_cmpint (info_of (fixture, "X2-total").severity, ==, GOUJI_SEVERITY_NOTE);
  g_assert_true (gouji_rule_shelf_reset (fixture->shelf, &error));
  open_shelf (fixture);
  g_assert_true (info_of (fixture, "X1-general-basic").enabled);
  g_assert_cmpint (info_of (fixture, "X2-total").severity, ==, GOUJI_SEVERITY_ERROR);
}

/* A rule of a file that is off keeps its settings. */
static void
test_settings_of_file_off (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (add (fixture, "own.rules", OWN, NULL));
  g_assert_true (
      gouji_rule_shelf_set_severity (fixture->shelf, "L1-total", GOUJI_SEVERITY_NOTE, NULL));
  g_assert_true (gouji_rule_shelf_set_enabled (fixture->shelf, "X1", FALSE, NULL));
  open_shelf (fixture);
  g_assert_true (gouji_rule_shelf_switch_file (fixture->shelf, "own.rules", TRUE, NULL));
  g_assert_cmpint (info_of (fixture, "L1-total").severity, ==, GOUJI_SEVERITY_NOTE);
}

/* Where nothing can be written everything stays as it was, and it is told. */
static void
test_unwritable (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->folder, "", 0, NULL));
  g_assert_false (gouji_rule_shelf_set_enabled (fixture->shelf, "X1", FALSE, &error));
  g_assert_nonnull (error);
  g_assert_true (info_of (fixture, "X1-general-basic").enabled);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_remove (fixture->folder);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/rules/shelf/file", test_file);
  add_test ("/rules/shelf/mistake", test_mistake);
  add_test ("/rules/shelf/same-rule-twice", test_same_rule_twice);
  add_test ("/rules/shelf/damaged", test_damaged);
  add_test ("/rules/shelf/settings", test_settings);
  add_test ("/rules/shelf/settings-of-file-off", test_settings_of_file_off);
  add_test ("/rules/shelf/unwritable", test_unwritable);
  return g_test_run ();
}
