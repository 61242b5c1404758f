/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

/* Asserts that two disclosures hold the same, by everything the model lets one see. */
void assert_same_disclosure (GoujiDisclosure *a,
                             GoujiDisclosure *b);
