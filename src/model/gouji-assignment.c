/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-assignment-private.h"

#include <string.h>

/* Positions tried before the search is given up; a document has far fewer. */
#define MAX_STEPS 2000000

typedef struct
{
  const gint64 *projects;
  guint n_projects, n_codes;
  gint64 tolerance;
  gboolean exact; /* every code must be filled, not merely not overfilled */
  gint64 *room;   /* of each code, what is left */
  guint *order;   /* projects from the largest on */
  guint *choice;  /* code chosen for each project */
  guint steps;
  GoujiAssignment *result;
} Search;

static int
by_amount (gconstpointer a, gconstpointer b, gpointer data)
{
  const gint64 *projects = data;
  gint64 one = projects[*(const guint *) a], other = projects[*(const guint *) b];

  return one < other ? 1 : one > other ? -1 : 0;
}

static gboolean
is_filled (const Search *self)
{
  for (guint code = 0; code < self->n_codes; code++)
    if (ABS (self->room[code]) > self->tolerance)
      return FALSE;
  return TRUE;
}

static void
record (Search *self)
{
  self->result->n_solutions++;
  for (guint project = 0; project < self->n_projects; project++)
    self->result->possible[project * self->n_codes + self->choice[project]] = 1;
}

static gboolean
is_over (Search *self)
{
  if (++self->steps > MAX_STEPS)
    self->result->complete = FALSE;
  return !self->result->complete || self->result->n_solutions >= GOUJI_ASSIGNMENT_MAX;
}

static void
place (Search *self, guint depth)
{
  guint project;

  if (is_over (self))
    return;
  if (depth == self->n_projects)
    {
      if (!self->exact || is_filled (self))
        record (self);
      return;
    }
  project = self->order[depth];
  for (guint code = 0; code < self->n_codes; code++)
    {
      if (self->room[code] + self->tolerance < self->projects[project])
        continue;
      self->room[code] -= self->projects[project];
      self->choice[project] = code;
      place (self, depth + 1);
      self->room[code] += self->projects[project];
    }
}

static gint64
sum (const gint64 *amounts, guint n)
{
  gint64 total = 0;

  for (guint i = 0; i < n; i++)
    total += amounts[i];
  return total;
}

/**
 * gouji_assignment_solve:
 * @projects: (array length=n_projects): annual funds, all in one unit
 * @codes: (array length=n_codes): project expenditure of each code, in the same unit
 * @tolerance: by how much a code's sum may differ, for amounts printed in 万元
 *
 * Finds all ways to put every project under a code so that each code's projects
 * sum to its project expenditure.  When the projects together are less than the
 * codes, as where not every project has a form, no code may be overfilled.
 *
 * Returns: (transfer full): the number of ways, and the codes each project has in them
 */
GoujiAssignment *
gouji_assignment_solve (const gint64 *projects,
                        guint n_projects,
                        const gint64 *codes,
                        guint n_codes,
                        gint64 tolerance)
{
  GoujiAssignment *result = g_new0 (GoujiAssignment, 1);
  gint64 gap = sum (codes, n_codes) - sum (projects, n_projects);
  g_autofree gint64 *room = g_memdup2 (codes, n_codes * sizeof (gint64));
  g_autofree guint *order = g_new (guint, MAX (n_projects, 1));
  g_autofree guint *choice = g_new0 (guint, MAX (n_projects, 1));
  Search self = { .projects = projects, .n_projects = n_projects, .n_codes = n_codes,
                  .tolerance = tolerance, .room = room, .order = order, .choice = choice,
                  .result = result };

  result->complete = TRUE;
  result->possible = g_new0 (guint8, MAX (n_projects * n_codes, 1));
  self.exact = ABS (gap) <= tolerance * (gint64) MAX (n_codes, 1);
  for (guint i = 0; i < n_projects; i++)
    order[i] = i;
  g_qsort_with_data (order, n_projects, sizeof (guint), by_amount, (gpointer) projects);
  if (n_projects > 0 && n_codes > 0)
    place (&self, 0);
  return result;
}

void
gouji_assignment_free (GoujiAssignment *self)
{
  if (self == NULL)
    return;
  g_free (self->possible);
  g_free (self);
}
