/** Arms and Ammunition Act 2019; Explosives Act 2018. A khukuri is a tool. */
const toys =
  'toy, toys, khelauna, खेलौना, टोय, nerf, pubg, game, kids, bachha, बच्चा, cap pistol, costume, holi, होली, water, पानी, pichkari, t-shirt, tshirt, poster, book, movie';

export const weapons = `
# A word in Devanagari is found in Latin letters by its sound as well.
gun, handgun, firearm, shotgun, बन्दुक, गन, ak 47, ak47 | notin: jobs, kids/toys | except: ${toys}, glue, ग्लु, heat, हिट, spray, स्प्रे, nail, massage, मसाज, gun metal, gunmetal, gun colour, gun color, gun grey, gun gray, metal, colour, color, grease, foam, washer, pressure, caulking, silicone, silicon, staple, stapler, label, price label, tagging, tattoo, infrared, thermometer, temperature, scanner, barcode, soldering, drill, paint, blow, dusting, bubble, sealant, glue sticks, microphone, mic, roses, lighter, fuel, cable
pistol, revolver, rifle, carbine, musket, पिस्तोल, पेस्तोल, पिस्टल, पेस्टोल, रिभल्वर, रिवल्वर, राइफल, कटुवा पेस्तोल, katuwa | notin: jobs, kids/toys | except: ${toys}, grip, lighter, drill, blower, scope, spray, glue, water
ammunition, ammo, 9mm bullet, 9 mm bullet, bullet round, बन्दुकको गोली, गोलीगट्ठा, गोली गट्ठा, 12 bore, बाह्र बोर
bullet, cartridge, गोली, goli, magazine | near: gun, pistol, rifle, revolver, shotgun, 9mm, bore, बन्दुक, पेस्तोल, पिस्तोल, राइफल, katuwa, कटुवा | notin: kids/toys | except: ${toys}, enfield, royal, printer, toner, camera, bike
bomb, grenade, dynamite, detonator, gunpowder, gelatin stick, gelatine stick, tnt explosive, explosive, बम, ग्रेनेड, डेटोनेटर, बारुद, विस्फोटक, जिलेटिन छड | except: ${toys}, bath, bath bomb, seed bomb, cake, photo bomb, bam bam, बम बम, bhole, भोले, momo, chicken, perfume
firecracker, firework, पटाका, pataka, phataka, सुतली बम, sutli bomb | except: cold fireworks, cold, machine, flag, prayer, ध्वजा, dhwaja, puja, पूजा, झण्डा, jhanda, led
stun gun, taser, silencer pistol, brass knuckle, knuckle duster, गुप्ती छुरा, rampuri knife, switchblade
`;
