/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-phone.h"

static void
test_occurs (void)
{
  g_assert_true (gouji_phone_occurs ("13800000000"));
  g_assert_true (gouji_phone_occurs ("联系电话：19900000000，0571-0000000"));
  g_assert_false (gouji_phone_occurs (""));
  g_assert_false (gouji_phone_occurs ("12800000000"));
  g_assert_false (gouji_phone_occurs ("20211123100320"));
  g_assert_false (gouji_phone_occurs ("138000000001"));
  g_assert_false (gouji_phone_occurs ("03570000006"));
}

static void
test_mask (void)
{
  g_autofree char *two = gouji_phone_mask ("甲 13800000000、乙13900000000");
  g_autofree char *none = gouji_phone_mask ("支出总计 13,800,000,000 元");

  g_assert_cmpstr (two, ==, "甲 1**********、乙1**********");
  g_assert_cmpstr (none, ==, "支出总计 13,800,000,000 元");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/phone/occurs", test_occurs);
  g_test_add_func ("/model/phone/mask", test_mask);
  return g_test_run ();
}
