/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says and keeps when the disk is full, the folder of reviews cannot be
 * written, the document changes under it, or the program is open twice. */

/* For a view of the mounts. */
#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "app/gouji-decision-popover.h"
#include "app/gouji-finding-detail.h"
#include "app/gouji-stack-page.h"
#include "fixture.h"
#include "review/gouji-review-store.h"
#include "window-fixture.h"

/* What another process, this program again, is told to do. */
#define SECOND "--second"

static char *reviews; /* folder */
static gboolean disk; /* a small one can be put under that */
static char *program;

static gboolean
write_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean written = g_file_set_contents (path, text, -1, &error);

  g_assert_no_error (error);
  return written;
}

/* A view of the mounts that is this process's alone; FALSE where that is not allowed. */
static gboolean
leave_mounts (void)
{
  g_autofree char *uids = g_strdup_printf ("%u %u 1", (guint)getuid (), (guint)getuid ());

  if (unshare (CLONE_NEWNS) != 0)
    {
      if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return FALSE;
      write_text ("/proc/self/uid_map", uids);
    }
  return mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static GoujiSession *
get_session (void)
{
  return gouji_window_get_session (window);
}

static GoujiFinding *
first_finding (void)
{
  return gouji_report_get_finding (gouji_session_get_report (get_session ()), 0);
}

static const char *
get_reason (void)
{
  g_autofree char *target = gouji_review_dup_target (first_finding ());
  GoujiDecision *decision
      = gouji_review_get_decision (gouji_session_get_review (get_session ()), target);

  return decision != NULL ? gouji_decision_get_text (decision) : NULL;
}

static gboolean
is_detail (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_FINDING_DETAIL (widget);
}

static void
waive (const char *reason)
{
  GoujiFindingDetail *detail
      = GOUJI_FINDING_DETAIL (find_widget (GTK_WIDGET (window), is_detail, NULL));

  gouji_session_select_finding (get_session (), first_finding ());
  gtk_widget_activate_action (GTK_WIDGET (window), "win.decide", NULL);
  g_assert_true (gouji_decision_popover_enter (gouji_finding_detail_get_popover (detail),
                                               GOUJI_DECISION_WAIVED, reason));
}

static gboolean
is_saved (gpointer data G_GNUC_UNUSED)
{
  return gouji_workspace_get_saved (gouji_window_get_workspace (window));
}

static gboolean
is_bar_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && gtk_widget_get_ancestor (widget, GTK_TYPE_INFO_BAR) != NULL
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* Above the document, where it can be read. */
static gboolean
tells (gpointer text)
{
  return find_widget (GTK_WIDGET (window), is_bar_with, text) != NULL;
}

static void
open_document (const char *path)
{
  set_up ();
  open_path (path);
  wait_for (has_report, NULL);
  wait_for (shows_page, (gpointer) "document");
}

/* Another window finds what this one kept. */
static void
assert_kept (const char *path, const char *reason)
{
  open_document (path);
  g_assert_cmpstr (get_reason (), ==, reason);
  tear_down ();
}

static char *
copy_sample (void)
{
  char *path = g_build_filename (g_get_user_data_dir (), "document.txt", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture_sample (), &text, NULL, NULL));
  write_text (path, text);
  return path;
}

static void
fill_disk (void)
{
  g_autofree char *path = g_build_filename (reviews, "filler", NULL);
  int fd = g_open (path, O_CREAT | O_WRONLY, 0600);
  char block[512] = { 0 };
  gssize written;

  g_assert_cmpint (fd, >=, 0);
  for (gsize size = sizeof block; size > 0; size /= 2)
    do
      written = write (fd, block, size);
    while (written > 0);
  g_assert_cmpint (errno, ==, ENOSPC);
  g_close (fd, NULL);
}

static void
empty_disk (void)
{
  g_autofree char *path = g_build_filename (reviews, "filler", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
put_disk (void)
{
  if (disk)
    g_assert_cmpint (mount ("tmpfs", reviews, "tmpfs", 0, "size=64k"), ==, 0);
}

static void
take_disk (void)
{
  if (disk)
    g_assert_cmpint (umount2 (reviews, MNT_DETACH), ==, 0);
}

/* Of what is decided while nothing can be written each word is told, kept, not lost by
 * closing, and written when that is possible again. */
static void
assert_survives (void (*spoil) (void), void (*mend) (void))
{
  g_autofree char *path = copy_sample ();

  put_disk ();
  open_document (path);
  waive ("before");
  wait_for (is_saved, NULL);
  spoil ();
  waive ("meanwhile");
  wait_for (tells, (gpointer) "could not be saved");
  g_assert_true (tells (reviews));
  g_assert_false (is_saved (NULL));
  g_assert_cmpstr (get_reason (), ==, "meanwhile");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  mend ();
  wait_for (is_saved, NULL);
  tear_down ();
  assert_kept (path, "meanwhile");
  take_disk ();
}

/* Where no disk can be put there a file stands in the folder's place; root would write to a
 * folder whatever its mode. */
static void
set_writable (gboolean writable)
{
  g_autofree char *aside = g_strconcat (reviews, "-aside", NULL);
  gulong flags = MS_REMOUNT | (writable ? 0 : MS_RDONLY);

  if (disk)
    {
      g_assert_cmpint (mount ("tmpfs", reviews, "tmpfs", flags, NULL), ==, 0);
      return;
    }
  if (writable)
    g_assert_cmpint (g_unlink (reviews), ==, 0);
  g_assert_cmpint (g_rename (writable ? aside : reviews, writable ? reviews : aside), ==, 0);
  if (!writable)
    write_text (reviews, "");
}

static void
spoil_by_filling (void)
{
  if (disk)
    fill_disk ();
  else
    set_writable (FALSE);
}

static void
mend_by_emptying (void)
{
  if (disk)
    empty_disk ();
  else
    set_writable (TRUE);
}

static void
test_full (void)
{
  assert_survives (spoil_by_filling, mend_by_emptying);
}

static void
spoil_by_locking (void)
{
  set_writable (FALSE);
}

static void
mend_by_unlocking (void)
{
  set_writable (TRUE);
}

static void
test_read_only (void)
{
  assert_survives (spoil_by_locking, mend_by_unlocking);
}

static gboolean
shows_other_content (gpointer sha256)
{
  GoujiReview *review = gouji_session_get_review (get_session ());

  return has_report (NULL) && review != NULL
         && !g_str_equal (gouji_review_get_sha256 (review), sha256);
}

/* The document is written anew while it is shown: told, not read again unasked; what was
 * decided stays with the old one and is carried on to the new. */
static void
test_changed (void)
{
  g_autofree char *path = copy_sample ();
  g_autofree char *text = NULL, *longer = NULL, *before = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  longer = g_strconcat (text, "\n补充说明。\n", NULL);
  open_document (path);
  waive ("of the old one");
  before = g_strdup (gouji_review_get_sha256 (gouji_session_get_review (get_session ())));
  write_text (path, longer);
  wait_for (tells, (gpointer) "changed on disk");
  g_assert_cmpstr (gouji_review_get_sha256 (gouji_session_get_review (get_session ())), ==, before);
  g_assert_cmpstr (get_reason (), ==, "of the old one");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.reload", NULL);
  wait_for (shows_other_content, before);
  g_assert_cmpstr (get_reason (), ==, "of the old one");
  waive ("of the new one");
  wait_for (is_saved, NULL);
  tear_down ();
  assert_kept (path, "of the new one");
  write_text (path, text);
  assert_kept (path, "of the old one");
}

static gboolean
is_list (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_STACK_PAGE (widget);
}

static void
activate_row (guint row)
{
  GoujiStackPage *page = GOUJI_STACK_PAGE (find_widget (GTK_WIDGET (window), is_list, NULL));

  gtk_widget_activate_action (
      gtk_widget_get_last_child (GTK_WIDGET (gouji_stack_page_get_view (page))),
      "list.activate-item", "u", row);
}

static gboolean
is_idle (gpointer data G_GNUC_UNUSED)
{
  GoujiStack *stack = gouji_workspace_get_stack (gouji_window_get_workspace (window));

  return !gouji_stack_get_busy (stack) && g_list_model_get_n_items (G_LIST_MODEL (stack)) == 2;
}

static gboolean
shows_unit (gpointer name)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (get_session ());

  return shows_page ((gpointer) "document") && disclosure != NULL
         && g_str_equal (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME), name);
}

static const char units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "101001,甲单位,2026,201,一般公共服务支出,10.00,5.00,5.00\n"
      "101002,乙单位,2026,201,一般公共服务支出,12.00,5.00,7.00\n";
static const char other_units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "909001,另一单位,2026,205,教育支出,77.00,70.00,7.00\n";

static char *
open_export (void)
{
  char *path = g_build_filename (g_get_user_data_dir (), "units.csv", NULL);

  write_text (path, units);
  set_up ();
  open_path (path);
  wait_for (is_idle, NULL);
  wait_for (shows_page, (gpointer) "documents");
  return path;
}

/* A unit of an export is read when it is opened.  Another file stands there by then: it is
 * the unit that was listed all the same, and that is told. */
static void
test_export_replaced (void)
{
  g_autofree char *path = open_export ();

  write_text (path, other_units);
  activate_row (1);
  wait_for (shows_unit, (gpointer) "乙单位");
  wait_for (tells, (gpointer) "changed on disk");
  tear_down ();
}

/* The file itself was written over: told, and what is shown, if anything, is not of both. */
static void
test_export_overwritten (void)
{
  g_autofree char *path = open_export ();
  FILE *file = g_fopen (path, "r+");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (other_units, file), >=, 0);
  fclose (file);
  activate_row (1);
  wait_for (tells, (gpointer) "changed");
  g_assert_false (shows_unit ((gpointer) "另一单位"));
  tear_down ();
}

/* What the other process does: it waives the first finding and says when that is saved. */
static int
run_second (const char *path)
{
  open_document (path);
  waive ("by the second");
  wait_for (is_saved, NULL);
  tear_down ();
  return 0;
}

static void
spawn_second (const char *path)
{
  const char *argv[] = { program, SECOND, path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static guint
count_conflicts (void)
{
  g_autoptr (GPtrArray) conflicts
      = gouji_review_list_conflicts (gouji_session_get_review (get_session ()));

  return conflicts->len;
}

static guint
count_decisions (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gouji_session_get_review (get_session ())));
}

static gboolean
says_conflict (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* Two programs decide the same otherwise: neither overwrites the other, both are shown. */
static void
test_twice (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "twice.txt", NULL);
  g_autofree char *text = NULL, *other = NULL;
  guint n;

  g_assert_true (g_file_get_contents (fixture_sample (), &text, NULL, NULL));
  other = g_strconcat (text, "\n说明二。\n", NULL);
  write_text (path, other);
  open_document (path);
  n = count_decisions (); /* those that an earlier document of the unit left */
  spawn_second (path);
  waive ("by the first");
  wait_for (is_saved, NULL);
  tear_down ();
  open_document (path);
  g_assert_cmpuint (count_conflicts (), ==, 1);
  g_assert_nonnull (find_widget (GTK_WIDGET (window), says_conflict, "disagree"));
  g_assert_cmpuint (count_decisions (), ==, n + 2);
  tear_down ();
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  int result;

  if (argc == 3 && g_str_equal (argv[1], SECOND))
    {
      window_fixture_init (&argc, &argv);
      return run_second (argv[2]);
    }
  disk = leave_mounts ();
  program = argv[0];
  folder = g_dir_make_tmp ("gouji-robust-XXXXXX", NULL);
  reviews = g_build_filename (folder, "gouji", "reviews", NULL);
  g_assert_cmpint (g_mkdir_with_parents (reviews, 0700), ==, 0);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  window_fixture_init (&argc, &argv);
  g_test_message ("a disk of its own: %s", disk ? "yes" : "no");
  g_test_add_func ("/robust/full", test_full);
  g_test_add_func ("/robust/read-only", test_read_only);
  g_test_add_func ("/robust/changed", test_changed);
  g_test_add_func ("/robust/export-replaced", test_export_replaced);
  g_test_add_func ("/robust/export-overwritten", test_export_overwritten);
  g_test_add_func ("/robust/twice", test_twice);
  result = window_fixture_run ();
  remove_folder (folder);
  g_free (reviews);
  return result;
}
