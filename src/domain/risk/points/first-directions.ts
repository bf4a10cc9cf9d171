// The direction numbers of Stephen Joe and Frances Kuo, new-joe-kuo-6.21201 (S. Joe and F. Y. Kuo,
// Constructing Sobol sequences with better two-dimensional projections, SIAM J. Sci. Comput. 30,
// 2635-2654, 2008; https://web.maths.unsw.edu.au/~fkuo/sobol/), of the dimensions 2 to 1,024: the
// first 63 are here, the others in more-directions.ts. Each entry, in base 36: the primitive
// polynomial with all its coefficients, then the first direction numbers m1, m2, ... of the dimension.
//
// Copyright (c) 2008, Frances Y. Kuo and Stephen Joe. All rights reserved.
//
// Redistribution and use in source and binary forms, with or without modification, are permitted
// provided that the following conditions are met:
//
//  * Redistributions of source code must retain the above copyright notice, this list of conditions
//    and the following disclaimer.
//  * Redistributions in binary form must reproduce the above copyright notice, this list of
//    conditions and the following disclaimer in the documentation and/or other materials provided
//    with the distribution.
//  * Neither the names of the copyright holders nor the names of the University of New South Wales
//    and the University of Waikato and its contributors may be used to endorse or promote products
//    derived from this software without specific prior written permission.
//
// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
// INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A
// PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY
// DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
// INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
// OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE,
// EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

/** Of the dimensions 2 to 64, one after the other. */
export const FIRST_DIRECTIONS = `
3 1,7 1 3,b 1 3 1,d 1 1 1,j 1 1 3 3,p 1 3 5 d,11 1 1 5 5 h,15 1 1 5 5 5,1b 1 1 7 b j,
1j 1 1 5 1 1,1n 1 1 1 3 b,1p 1 3 5 5 v,1v 1 3 3 9 7 1d,2j 1 1 1 f l l,2p 1 3 1 d r 1d,
2v 1 1 1 f 7 5,31 1 3 1 f d p,37 1 1 5 5 j 1p,3n 1 3 7 b n f 2v,3t 1 3 7 d d f 1x,
3z 1 1 3 d 7 z 1r,41 1 3 5 9 1 p 1h,4d 1 3 1 d 9 z 2z,4n 1 3 1 5 r 1p v,4r 1 1 5 b j 15 1p,
55 1 3 5 3 3 d 1x,5b 1 1 7 d 1 j 1,5d 1 3 7 5 d j 1n,5n 1 1 3 9 p t 15,5v 1 3 5 d n 1 1j,
5x 1 3 7 3 d 1n h,6d 1 3 1 3 5 1h 1x,6n 1 1 5 5 n x d,6p 1 1 7 7 1 1p 3f,6v 1 1 7 9 d 1p 1d,
71 1 3 3 5 3 1j x,7x 1 3 1 f v d 1d 6t,8b 1 3 5 f v 1n 1r 2p,8d 1 3 1 b b b 25 6x,
99 1 3 1 b r 17 1z 9,9r 1 1 7 f l b 29 19,9v 1 3 7 3 p v 1t 27,9x 1 3 1 1 j b 3 5p,
a1 1 1 5 9 j l t 4d,a9 1 3 7 b 1 x 2h 55,av 1 3 3 3 f 9 27 1z,b1 1 3 7 b f 13 3b r,
bt 1 1 3 1 b v 2p 69,cj 1 1 1 3 n 17 1l 4x,cv 1 3 7 7 h h 11 1z,dj 1 3 1 5 r 1r 3f 5x,
dx 1 1 3 5 b 17 1h 3p,ep 1 3 5 5 t h 1b 4t db,ez 1 3 3 b 3 1 31 9 1x,f5 1 1 1 5 h 13 n 5 9j,
fh 1 3 1 5 p f v 2v dv,fn 1 1 1 b b h 1r 2x 53,gp 1 1 5 b 9 t 2p 6f a3,gv 1 1 5 f j 19 15 7 an,
h5 1 3 7 7 v j 2b 3t 65,hb 1 1 1 3 n f 33 67 2b,hj 1 1 5 d v f 1j p 4h,hp 1 1 3 d p 1b 13 2f 75
`;
