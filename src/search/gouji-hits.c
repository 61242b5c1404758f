/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-hits.h"

/**
 * gouji_hits_new:
 * @limits: (array fixed-size=9): how many of each kind are kept
 *
 * Returns: (transfer full): nothing yet
 */
GoujiHits *
gouji_hits_new (const guint *limits)
{
  GoujiHits *self;

  g_return_val_if_fail (limits != NULL, NULL);

  self = g_new0 (GoujiHits, 1);
  for (guint kind = 0; kind < GOUJI_N_HIT_KINDS; kind++)
    {
      self->hits[kind] = g_ptr_array_new_with_free_func (g_object_unref);
      self->limits[kind] = limits[kind];
    }
  return self;
}

GoujiHits *
gouji_hits_copy (const GoujiHits *self)
{
  GoujiHits *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = gouji_hits_new (self->limits);
  for (guint kind = 0; kind < GOUJI_N_HIT_KINDS; kind++)
    {
      copy->totals[kind] = self->totals[kind];
      for (guint i = 0; i < self->hits[kind]->len; i++)
        g_ptr_array_add (copy->hits[kind], g_object_ref (g_ptr_array_index (self->hits[kind], i)));
    }
  return copy;
}

void
gouji_hits_free (GoujiHits *self)
{
  for (guint kind = 0; kind < GOUJI_N_HIT_KINDS; kind++)
    g_ptr_array_unref (self->hits[kind]);
  g_free (self);
}

gboolean
gouji_hits_count (GoujiHits *self, GoujiHitKind kind)
{
  g_return_val_if_fail (self != NULL && kind < GOUJI_N_HIT_KINDS, FALSE);

  return self->totals[kind]++ < self->limits[kind];
}

void
gouji_hits_add (GoujiHits *self, GoujiHit *hit)
{
  g_return_if_fail (self != NULL && GOUJI_IS_HIT (hit));

  g_ptr_array_add (self->hits[gouji_hit_get_kind (hit)], hit);
}

guint
gouji_hits_get_total (const GoujiHits *self)
{
  guint total = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint kind = 0; kind < GOUJI_N_HIT_KINDS; kind++)
    total += self->totals[kind];
  return total;
}
