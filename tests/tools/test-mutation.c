/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tools/gouji-mutation.h"

static void
test_apply (void)
{
  static const struct
  {
    GoujiMutationKind kind;
    const char *before;
    const char *after;
  } cases[] = {
    { GOUJI_MUTATION_ONE, "1,306.36", "1,307.36" },
    { GOUJI_MUTATION_ONE, "999.50", "1000.50" },
    { GOUJI_MUTATION_ONE, "0", "1" },
    { GOUJI_MUTATION_ONE, "≤227000元", "≤227001元" },
    { GOUJI_MUTATION_ONE, "无", NULL },
    { GOUJI_MUTATION_SWAP, "1,306.36", "1,306.63" },
    { GOUJI_MUTATION_SWAP, "140.20", "140.02" },
    { GOUJI_MUTATION_SWAP, "10", NULL },
    { GOUJI_MUTATION_SWAP, "2.0", "0.2" },
    { GOUJI_MUTATION_SWAP, "5.55", NULL },
    { GOUJI_MUTATION_SWAP_FIRST, "1,306.36", "3,106.36" },
    { GOUJI_MUTATION_SWAP_FIRST, "140.20", "410.20" },
    { GOUJI_MUTATION_SWAP_FIRST, "2.0", NULL },
    { GOUJI_MUTATION_DIGIT, "119.68", "118.68" },
    { GOUJI_MUTATION_DIGIT, "5", "6" },
    { GOUJI_MUTATION_SIGN, "5.00", "-5.00" },
    { GOUJI_MUTATION_SIGN, "-5.00", "5.00" },
    { GOUJI_MUTATION_SIGN, "0.00", NULL },
    { GOUJI_MUTATION_SIGN, "≤5元", NULL },
    { GOUJI_MUTATION_GROUP, "1,306.36", "1.36" },
    { GOUJI_MUTATION_GROUP, "22,236,000", "22,236" },
    { GOUJI_MUTATION_GROUP, "22236.26", "22.26" },
    { GOUJI_MUTATION_GROUP, "306.36", NULL },
    { GOUJI_MUTATION_ROW, "306.36", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = gouji_mutation_apply (cases[i].kind, cases[i].before);

      g_assert_cmpstr (after, ==, cases[i].after);
    }
}

static void
test_names (void)
{
  for (guint kind = 0; kind < GOUJI_N_MUTATIONS; kind++)
    {
      GoujiMutationKind read;

      g_assert_true (gouji_mutation_from_name (gouji_mutation_get_name (kind), &read));
      g_assert_cmpint (read, ==, kind);
    }
  g_assert_false (gouji_mutation_from_name ("none", &(GoujiMutationKind) { 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tools/mutation/apply", test_apply);
  g_test_add_func ("/tools/mutation/names", test_names);
  return g_test_run ();
}
