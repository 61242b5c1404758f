/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides and saves without end, and says on standard output what is safely kept:
 * review-saver FOLDER SHA256.  For tests that kill it. */

#include <stdio.h>

#include "review/gouji-review-store.h"

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GoujiReviewStore) store = NULL;
  g_autoptr (GoujiReview) review = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    return 3;
  folder = g_file_new_for_path (argv[1]);
  store = gouji_review_store_new (folder);
  review = gouji_review_store_open (store, argv[2], "unit|2026|budget|unit", &error);
  if (review == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  for (;;)
    {
      GoujiDecisionText said = { "finding:F1-1", GOUJI_DECISION_NOTE, "说明", "1.00" };
      GoujiDecision *decision = gouji_review_decide (review, &said);

      if (!gouji_review_store_save (store, review, "unit|2026|budget|unit", &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
      printf ("%s\n", gouji_decision_get_id (decision));
      fflush (stdout);
    }
}
