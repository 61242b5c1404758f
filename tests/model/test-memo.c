/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-classification.h"
#include "model/gouji-memo.h"

static const char one;
static const char other;

static void
test_functions (void)
{
  gconstpointer answer = NULL;

  g_assert_false (gouji_memo_lookup (&one, "合计", &answer));
  gouji_memo_store (&one, "合计", "total");
  gouji_memo_store (&other, "合计", NULL);
  g_assert_true (gouji_memo_lookup (&one, "合计", &answer));
  g_assert_cmpstr (answer, ==, "total");
  g_assert_true (gouji_memo_lookup (&other, "合计", &answer));
  g_assert_null (answer);
  g_assert_false (gouji_memo_lookup (&one, "小计", &answer));
}

static void
test_bounds (void)
{
  g_autofree char *paragraph = g_strnfill (4000, 'x');
  gconstpointer answer;

  gouji_memo_store (&one, paragraph, "long");
  g_assert_false (gouji_memo_lookup (&one, paragraph, &answer));
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      gouji_memo_store (&one, text, "number");
      g_assert_true (gouji_memo_lookup (&one, text, &answer));
    }
  g_assert_false (gouji_memo_lookup (&one, "0", &answer));
}

static gpointer
look_up (gpointer text)
{
  gconstpointer answer;

  return GINT_TO_POINTER (gouji_memo_lookup (&one, text, &answer));
}

static void
test_threads (void)
{
  gouji_memo_store (&one, "here", "this thread's");
  g_assert_false (g_thread_join (g_thread_new ("other", look_up, (gpointer) "here")));
}

/* Names of common characters are folded without the tables of Unicode, to the same. */
static void
test_fold (void)
{
  static const char *const names[] = {
    "维修（护）费", "住房公积金 ", "一、二,三，四", "２０８", "ＡＢc", "“其他”支出", "社会　保障", "~！～",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      /* ㎡ is what only the tables know. */
      g_autofree char *with = g_strconcat (names[i], "㎡", NULL);
      g_autofree char *slow = gouji_classification_fold_name (with);
      g_autofree char *fast = gouji_classification_fold_name (names[i]);
      g_autofree char *joined = g_strconcat (fast, "m2", NULL);

      g_assert_cmpstr (joined, ==, slow);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memo/functions", test_functions);
  g_test_add_func ("/memo/bounds", test_bounds);
  g_test_add_func ("/memo/threads", test_threads);
  g_test_add_func ("/memo/fold", test_fold);

  return g_test_run ();
}
