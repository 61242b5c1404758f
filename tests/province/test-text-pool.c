/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-text-pool.h"

#include <string.h>

static void
test_numbers (void)
{
  g_autoptr (GoujiTextPool) pool = gouji_text_pool_new ();

  g_assert_cmpuint (gouji_text_pool_find (pool, "205", 3), ==, GOUJI_TEXT_POOL_NONE);
  g_assert_cmpuint (gouji_text_pool_add (pool, "20502", 3), ==, 0);
  g_assert_cmpuint (gouji_text_pool_add (pool, "", 0), ==, 1);
  g_assert_cmpuint (gouji_text_pool_add (pool, "205", 3), ==, 0);
  g_assert_cmpuint (gouji_text_pool_find (pool, "", 0), ==, 1);
  g_assert_cmpuint (gouji_text_pool_find (pool, "20", 2), ==, GOUJI_TEXT_POOL_NONE);
  g_assert_cmpstr (gouji_text_pool_get (pool, 0), ==, "205");
  g_assert_cmpuint (gouji_text_pool_get_n (pool), ==, 2);
}

static void
test_many (void)
{
  g_autoptr (GoujiTextPool) pool = gouji_text_pool_new ();
  char text[32];

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < 10000; i++)
      {
        g_snprintf (text, sizeof text, "%u第%u款", i % 97, i);
        g_assert_cmpuint (gouji_text_pool_add (pool, text, strlen (text)), ==, i);
      }
  for (guint i = 0; i < 10000; i++)
    {
      g_snprintf (text, sizeof text, "%u第%u款", i % 97, i);
      g_assert_cmpstr (gouji_text_pool_get (pool, i), ==, text);
      g_assert_cmpuint (gouji_text_pool_get_length (pool, i), ==, strlen (text));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-pool/numbers", test_numbers);
  g_test_add_func ("/text-pool/many", test_many);
  return g_test_run ();
}
