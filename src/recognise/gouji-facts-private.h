/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "recognise/gouji-region-private.h"

G_BEGIN_DECLS

void gouji_facts_find            (GoujiDisclosure *disclosure,
                                  GPtrArray       *regions);
void gouji_facts_find_department (GoujiDisclosure *disclosure);

G_END_DECLS
